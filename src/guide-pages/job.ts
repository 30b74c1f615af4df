/** What the processes that write pages are given. */

/** The pages of one article, in every locale of this build. */
export interface ArticleJob {
  readonly article: string;
  /** The compiled `render.ts`. */
  readonly renderer: string;
  /** The file with what all jobs have in common. */
  readonly shared: string;
}

export interface Shared {
  /** The folder of the built site. */
  readonly out: string;
  /** The host’s public address, if known. */
  readonly site: string | undefined;
  /** By key. */
  readonly templates: ReadonlyMap<string, string>;
  /** The file of each script of a component, by its id. */
  readonly scripts: ReadonlyMap<string, string>;
  /** What each script imports. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** The pictures of each article: the attributes of each, by its address as written. */
  readonly images: ReadonlyMap<string, ReadonlyMap<string, Attributes>>;
}

export type Attributes = Readonly<Record<string, string | number>>;

/** How many pages were written. */
export interface ArticleResult {
  readonly pages: number;
}

export type WriteArticle = (article: string, shared: Shared) => Promise<ArticleResult>;

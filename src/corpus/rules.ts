/** How a corpus is read; plain data, for it goes to other processes. */
export interface CorpusRules {
  /** Locale of a corpus without folders for locales, in which none is then looked for. */
  readonly locale?: string;
  /** Locale of a corpus in which no folder is named after one. */
  readonly otherwise: string;
  /** Patterns of files that are not read, relative to a locale's folder: `README.md`, `drafts/**`. */
  readonly exclude: readonly string[];
  /** Ids of articles that are built and not listed. */
  readonly unlisted: readonly string[];
  /** Site on which a link such as `/azure/backup` leads on; without it, the words stay without a link. */
  readonly links?: string;
  /** Addresses that the site has published, by the article's path in its locale's folder. */
  readonly published: Readonly<Record<string, string>>;
  /** Addresses that the site has published, of articles that are gone too. */
  readonly taken: readonly string[];
  /** First parts of addresses that belong to something else, such as another corpus. */
  readonly reserved: readonly string[];
}

/** Rules of a corpus of which nothing is known. */
export const plainRules: CorpusRules = {
  otherwise: 'en-US',
  exclude: [],
  unlisted: [],
  published: {},
  taken: [],
  reserved: [],
};

/** How to read a corpus; plain data, as it is passed to other processes. */
export interface CorpusRules {
  /** The locale of a corpus without locale folders; if set, none are looked for. */
  readonly locale?: string;
  /** The locale of a corpus in which no folder is named after one. */
  readonly otherwise: string;
  /** Patterns of files to skip, relative to a locale's folder: `README.md`, `drafts/**`. */
  readonly exclude: readonly string[];
  /** Ids of articles that are published but not listed. */
  readonly unlisted: readonly string[];
  /** The site that links such as `/azure/backup` refer to; without it, they become plain text. */
  readonly links?: string;
  /** Addresses that the site has published, by the article's path in its locale's folder. */
  readonly published: Readonly<Record<string, string>>;
  /** Addresses that the site has published, including those of deleted articles. */
  readonly taken: readonly string[];
  /** First parts of addresses that belong to something else, such as another corpus. */
  readonly reserved: readonly string[];
}

/** The rules for an unknown corpus. */
export const plainRules: CorpusRules = {
  otherwise: 'en-US',
  exclude: [],
  unlisted: [],
  published: {},
  taken: [],
  reserved: [],
};

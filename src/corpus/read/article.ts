import type { Finding } from './finding.ts';

/** Text direction of a locale. */
export type Direction = 'ltr' | 'rtl';

/** The front matter in a normalized, safe shape. */
export interface ArticleMeta {
  author?: string;
  /** ISO date from `ms.date`, or of the handoff to translation if the article has none. */
  date?: string;
  dateFrom?: 'ms.date' | 'ms.lasthandoff';
  audience?: string;
  topic?: string;
  description?: string;
  robots?: string;
  /** Rule and bucket numbers and `commerce_*` tags of `ms.custom`. */
  customIds: string[];
  /** Number in front of the title. */
  ruleNumber?: string;
  /** Title in the front matter, if it differs from the article's own heading. */
  otherTitle?: string;
}

/**
 * How a text relates to the newest source version of the same article.
 *
 * `unknown` is a legitimate state: hashes from two algorithms cannot be compared.
 */
export interface Translation {
  /** Who translated it; unknown if the metadata does not mention translation. */
  kind: 'source' | 'human' | 'machine' | 'unknown';
  state: 'current' | 'stale' | 'unknown';
  /** The source version that the text was translated from. */
  from: { hash: string; date?: string };
  /** The newest version known in any locale, if it is a different one. */
  newest?: { hash: string; date?: string; locale: string };
  /** Parts whose structure differs from that in most locales with the same source hash. */
  damaged?: string[];
}

/**
 * An image or file that an article requested, by its path relative to the docset, and the result.
 */
export type Use = readonly [kind: 'image' | 'include', path: string, found: string | null];

/** One article of a corpus in one locale, repaired, sanitized, and rendered. */
export interface CorpusArticle {
  /** Path in the docset without extension, as spelled in the corpus: the same in every locale. */
  id: string;
  /** URL-safe form of `id`, with folders: unique, and the same in every locale. */
  slug: string;
  /** BCP 47 tag of its locale in the corpus, such as `nl-NL`. */
  locale: string;
  /** BCP 47 tag of the text's language, which may differ from the folder's. */
  lang: string;
  dir: Direction;
  /**
   * Anchor of the article's heading, or an id derived from its words; undefined if it has no
   * heading.
   */
  anchor?: string;
  title: string;
  /** Sanitized HTML of the body, without the article's own heading. */
  html: string;
  /** True if it contains placeholders whose values are no longer known. */
  lacksValues: boolean;
  /** Plain text of the beginning, for lists and descriptions. */
  excerpt: string;
  meta: ArticleMeta;
  /**
   * Path relative to the corpus, `nl-NL/AlchemyInsights/…`, and the locale's folder as spelled
   * there.
   */
  source: { path: string; folder: string };
  translation: Translation;
  /** Slug of an earlier article with the same body, if there is one. */
  canonical?: string;
  /**
   * True for articles that are empty or that the site's settings name: published but not listed.
   */
  unlisted: boolean;
  /** What its page is built from, apart from its file. */
  uses: Use[];
  findings: Finding[];
}

import type { Finding } from './finding.ts';

/** Text direction of a locale. */
export type Direction = 'ltr' | 'rtl';

/** What the front matter says, after coercion: nothing in here has an unexpected shape. */
export interface ArticleMeta {
  author?: string;
  /** ISO day of `ms.date`, or of the handoff to translation when the article has no date. */
  date?: string;
  dateFrom?: 'ms.date' | 'ms.lasthandoff';
  audience?: string;
  topic?: string;
  description?: string;
  robots?: string;
  /** Rule and bucket numbers and `commerce_*` tags of `ms.custom`. */
  customIds: string[];
  /** Number that stood before the title. */
  ruleNumber?: string;
  /** Title of the front matter, when the article's own heading says something else. */
  otherTitle?: string;
}

/**
 * What is known about a text's relation to the newest source version of the same article.
 *
 * `unknown` is an answer: hashes of two algorithms cannot be compared.
 */
export interface Translation {
  /** Who made it; unknown where nothing is said of translation. */
  kind: 'source' | 'human' | 'machine' | 'unknown';
  state: 'current' | 'stale' | 'unknown';
  /** Version of the source that the text was made from. */
  from: { hash: string; date?: string };
  /** Newest version known in any locale, when it is another one. */
  newest?: { hash: string; date?: string; locale: string };
  /** Parts whose structure differs from most locales that share the hash. */
  damaged?: string[];
}

/** An image or a file that an article asked for, by its path from the docset, and what was found. */
export type Use = readonly [kind: 'image' | 'include', path: string, found: string | null];

/** One article of a corpus in one locale, repaired, sanitised and rendered. */
export interface CorpusArticle {
  /** Path in the docset without extension, as the corpus spells it: the same in every locale. */
  id: string;
  /** URL-safe form of `id`, folders kept: unique, and the same in every locale. */
  slug: string;
  /** BCP 47 tag of its locale in the corpus, for instance `nl-NL`. */
  locale: string;
  /** BCP 47 tag of the text, which need not be the folder's. */
  lang: string;
  dir: Direction;
  /** Anchor of the article's heading, or the id that its words make; undefined without a heading. */
  anchor?: string;
  title: string;
  /** Sanitised HTML of the body, without the article's own heading. */
  html: string;
  /** True when words in it stand for values that are not known any more. */
  lacksValues: boolean;
  /** Plain text of the beginning, for lists and descriptions. */
  excerpt: string;
  meta: ArticleMeta;
  /** Path relative to the corpus, `nl-NL/AlchemyInsights/…`, and the locale's folder as spelled there. */
  source: { path: string; folder: string };
  translation: Translation;
  /** Slug of the article that has the same body, when this is not the first of its kind. */
  canonical?: string;
  /** True for articles without content, and for those that the site names: built, never listed. */
  unlisted: boolean;
  /** What its page is made of besides its file. */
  uses: Use[];
  findings: Finding[];
}

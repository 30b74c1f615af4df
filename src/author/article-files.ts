/**
 * What an author hands to the check: the files of one article or part, and what they are checked
 * against.
 */

import type { FactRules } from './checks/facts.ts';
import type { Parts } from './parts/part.ts';
import type { ProductNames } from './parts/product-name.ts';
import type { Terms } from './terms.ts';
import type { TranslationRecord } from './translation-record.ts';

/** The files of one article, or of one part. */
export interface ArticleFiles {
  readonly id: string;
  /** Text by locale as in the file names, such as `nl-nl`. */
  readonly locales: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
  /** The source text that each step was translated from, as far as it was recorded. */
  readonly record?: TranslationRecord;
  /** The article's folder as diagnostics name it. */
  readonly folder?: string;
  /** Other files in that folder. */
  readonly others?: readonly string[];
}

export interface CheckOptions {
  readonly facts: FactRules;
  /** Milliseconds since 1970; used to determine the age of sources. */
  readonly today: number;
  /** Portal labels by locale; languages without a list are not checked. */
  readonly terms?: Readonly<Record<string, Terms>>;
  /** The locales that have an interface; all locales, if absent. */
  readonly interfaces?: readonly string[];
  /** The parts that texts can take in; none, if absent. */
  readonly parts?: Parts;
  readonly products?: ProductNames;
}

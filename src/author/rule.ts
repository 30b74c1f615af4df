/**
 * A rule that articles are checked against. Each file of `checks/` that exports a `rule` is one, and
 * is found by its file: see `src/commands/registries.mjs`.
 */

import type { StepId } from '../guide/config.ts';
import type { ArticleFiles, CheckOptions } from './article-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { Whole } from './parts/whole.ts';

/** A text of an article that could be parsed. */
export interface CheckedText {
  /** As in the file name, such as `nl-nl`. */
  readonly locale: string;
  readonly document: Document;
  /** The article's source; absent if there is not exactly one, which is reported elsewhere. */
  readonly source?: { readonly locale: string; readonly document: Document };
  /** The source with its parts in place; absent if one of them cannot be taken in. */
  readonly whole?: Whole;
  /** Steps whose source has changed since they were translated: they need not match it. */
  readonly stale: ReadonlySet<StepId>;
  readonly files: ArticleFiles;
  readonly options: CheckOptions;
}

export interface Rule {
  /**
   * Which texts it is for: the source, each translation of a source, or both (`text`: also a text
   * whose source is missing).
   */
  readonly of: 'source' | 'translation' | 'text';
  /** Never throws because of what an author wrote. */
  readonly check: (document: Document, context: CheckedText) => readonly Diagnostic[];
}

/** A rule for translations, which are compared with their source. */
export function ruleForTranslations(
  check: (source: Document, translation: Document, context: CheckedText) => readonly Diagnostic[],
): Rule {
  return {
    of: 'translation',
    check: (document, context) =>
      context.source ? check(context.source.document, document, context) : [],
  };
}

/** Whether two locales share a language: “en-gb” may legitimately say the same as “en-us”. */
export function isSameLanguage(locale: string, other: string): boolean {
  return languageOf(locale) === languageOf(other);
}

function languageOf(locale: string): string | undefined {
  return locale.split('-')[0];
}

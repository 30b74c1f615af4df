/**
 * What is still usable of an article with errors: its other locales, as long as the source is fine.
 */

import {
  checkArticle,
  type ArticleFiles,
  type CheckedArticle,
  type CheckOptions,
} from './check.ts';
import { isErrorCode } from './diagnostic.ts';

export interface UsableArticle {
  /** The whole article, errors included. */
  readonly checked: CheckedArticle;
  /** The article without the locales in `broken`. Absent if nothing is usable. */
  readonly usable?: CheckedArticle;
  /** The locales with errors of their own. */
  readonly broken: readonly string[];
}

/** @param checked the same files, if they were checked before */
export function checkUsable(
  files: ArticleFiles,
  options: CheckOptions,
  checked = checkArticle(files, options),
): UsableArticle {
  // Errors in a draft do not stop a build, but its page cannot be rendered either.
  const errors = checked.diagnostics.filter(({ code }) => isErrorCode(code));
  if (errors.length === 0) return { checked, usable: checked, broken: [] };
  const entries = Object.entries(files.locales);
  const isBroken = (file: string) => errors.some((error) => error.file === file);
  const broken = entries.filter(([, { file }]) => isBroken(file)).map(([locale]) => locale);
  const others = entries.filter(([, { file }]) => !isBroken(file));
  const usable = checkArticle({ ...files, locales: Object.fromEntries(others) }, options);
  const works = usable.source !== undefined && usable.source in usable.shown;
  return { checked, ...(works && { usable }), broken };
}

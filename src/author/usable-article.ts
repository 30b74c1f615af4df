/**
 * What is still usable of an article with errors: its other locales, as long as the source is fine.
 */

import type { ArticleFiles, CheckOptions } from './article-files.ts';
import { checkArticle, type CheckedArticle } from './check.ts';
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
  if (errors.length === 0)
    return { checked, ...(isShown(checked) && { usable: checked }), broken: [] };
  const entries = Object.entries(files.locales);
  const isBroken = (file: string) => errors.some((error) => error.file === file);
  const broken = entries.filter(([, { file }]) => isBroken(file)).map(([locale]) => locale);
  const others = entries.filter(([, { file }]) => !isBroken(file));
  const usable = checkArticle({ ...files, locales: Object.fromEntries(others) }, options);
  return { checked, ...(isShown(usable) && { usable }), broken };
}

/** False if a part of it has errors, which are reported there. */
function isShown({ source, shown }: CheckedArticle): boolean {
  return source !== undefined && source in shown;
}

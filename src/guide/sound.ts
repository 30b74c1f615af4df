/** What of an article with errors still works: its other locales, as long as the source is right. */

import {
  checkArticle,
  type ArticleFiles,
  type CheckedArticle,
  type CheckOptions,
} from './check.ts';
import { isErrorCode } from './diagnostic.ts';

export interface SoundArticle {
  /** The whole article, mistakes and all. */
  readonly checked: CheckedArticle;
  /** What can be shown: the article without the locales in `broken`. Absent when nothing can. */
  readonly sound?: CheckedArticle;
  /** The locales with errors of their own. */
  readonly broken: readonly string[];
}

export function checkSound(files: ArticleFiles, options: CheckOptions): SoundArticle {
  const checked = checkArticle(files, options);
  // The errors of a draft stop no build, but its page cannot be made either.
  const errors = checked.diagnostics.filter(({ code }) => isErrorCode(code));
  if (errors.length === 0) return { checked, sound: checked, broken: [] };
  const entries = Object.entries(files.locales);
  const isBroken = (file: string) => errors.some((error) => error.file === file);
  const broken = entries.filter(([, { file }]) => isBroken(file)).map(([locale]) => locale);
  const others = entries.filter(([, { file }]) => !isBroken(file));
  const sound = checkArticle({ ...files, locales: Object.fromEntries(others) }, options);
  const works = sound.source !== undefined && sound.source in sound.shown;
  return { checked, ...(works && { sound }), broken };
}

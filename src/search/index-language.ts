/** The language that the index is told a text is in. */

import { languageTag, type Locale } from '../locale/locale.ts';

/** Languages that put no space between words. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

export function isUnspaced(locale: Locale): boolean {
  return unspaced.has(new Intl.Locale(locale).language);
}

/**
 * Pagefind would cut what has no spaces by a dictionary, and a query by another one. Under a language that it does not
 * know, it leaves the words as `weave` writes them.
 */
export function indexLanguage(locale: Locale): string {
  const tag = languageTag(locale).toLowerCase();
  return isUnspaced(locale) ? `und-x-${tag}` : tag;
}

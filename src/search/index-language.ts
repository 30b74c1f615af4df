/** The language that a text is declared as in the index. */

import { languageTag, type Locale } from '../locale/locale.ts';

/** Languages that do not put spaces between words. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

export function isUnspaced(locale: Locale): boolean {
  return unspaced.has(new Intl.Locale(locale).language);
}

/**
 * Pagefind would split text without spaces with one dictionary, and a query with another. For a
 * language that it does not know, it leaves the words as `weave` writes them.
 */
export function indexLanguage(locale: Locale): string {
  const tag = languageTag(locale).toLowerCase();
  return isUnspaced(locale) ? `und-x-${tag}` : tag;
}

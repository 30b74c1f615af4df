/** What a query is made of. */

import { languageTag, type Locale } from '../locale/locale.ts';

/** Languages that put no space between words. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

export function isUnspaced(locale: Locale): boolean {
  return unspaced.has(new Intl.Locale(locale).language);
}

/** The words of a query, each once; punctuation is none. */
export function wordsOf(query: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(languageTag(locale), { granularity: 'word' });
  const segments = [...segmenter.segment(query)].filter(({ isWordLike }) => isWordLike);
  return [...new Set(segments.map(({ segment }) => segment))];
}

/**
 * A code with its hyphens left out, as the index holds it beside the code itself: where a language is
 * cut into words by a dictionary, its parts would count as words, and each other code has them too.
 * @example codeKey('YAM-LIC-04') // 'YAMLIC04'
 */
export function codeKey(code: string): string {
  return code.replaceAll('-', '');
}

/** Whether a query is one code, or the beginning of one. */
export function isCode(query: string): boolean {
  return /^[a-z]{2,}(?:-[a-z0-9]+)+$/iu.test(query);
}

/** The terms of a query, as the index has them. */

import { languageTag, type Locale } from '../locale/locale.ts';
import { fold } from './fold.ts';
import { pairsOf, termsOf } from './terms.ts';

/**
 * A query in the terms of the index. Each reading is searched separately, the one closest to what
 * was typed first: with its accents, articles, and particles, and without.
 * @example readingsOf('l’accès', 'fr-fr') // ['laccès', 'acces']
 */
export function readingsOf(query: string, locale: Locale): string[] {
  const terms = termsOf(query, locale);
  const join = (wordsOf: (word: { text: string; forms: readonly string[] }) => readonly string[]) =>
    terms
      .flatMap((term) =>
        // The last letter of several is already part of the pair before it.
        'letters' in term
          ? pairsOf(term.letters).slice(0, term.letters.length - 1 || 1)
          : wordsOf(term),
      )
      .join(' ');
  const typed = join(({ text }) => [bare(text)]);
  const plain = join(({ forms }) => withoutLetters(forms));
  return [...new Set([typed, plain])].filter((reading) => reading.trim() !== '');
}

/** A single letter that is part of a word occurs in far too many others. */
function withoutLetters(forms: readonly string[]): readonly string[] {
  const longer = forms.filter((form) => form.length > 1);
  return longer.length > 0 ? longer : forms;
}

/** A word in the form that the index itself uses. */
function bare(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/**
 * The words of a query, each once, including those in scripts without spaces, but without
 * punctuation.
 */
export function wordsOf(query: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(languageTag(locale), { granularity: 'word' });
  const segments = [...segmenter.segment(query)].filter(({ isWordLike }) => isWordLike);
  return [...new Set(segments.map(({ segment }) => segment))];
}

/**
 * A code in the form that the index has in addition to the code itself: without hyphens, since its
 * parts alone would also find all other codes, and with zero-padded numbers, since nobody
 * pronounces the zero of 07 on the phone.
 * @example codeKey('SND-CON-04') // 'sndcon0004'
 */
export function codeKey(code: string): string {
  return fold(code)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/\d+/gu, (digits) => digits.replace(/^0+(?=\d)/u, '').padStart(4, '0'));
}

/**
 * Whether a query may be a code: letters, then a number or further groups, with hyphens or spaces
 * between.
 */
export function isCode(query: string): boolean {
  const text = query.normalize('NFKC').trim();
  const groups = text.split(/[\p{Pd}\s]/u);
  if (!/^[a-z]{2}/iu.test(text) || !groups.every((group) => /^[a-z0-9]+$/iu.test(group)))
    return false;
  return /\d$/u.test(text) || (groups.length > 1 && !/\s/u.test(text));
}

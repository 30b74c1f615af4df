/** What a query is made of, in the words of the index. */

import { languageTag, type Locale } from '../locale/locale.ts';
import { fold } from './fold.ts';
import { pairsOf, termsOf } from './terms.ts';

/**
 * A query in the words of the index, each reading to be asked apart, the one nearest to what was typed first: with
 * the accents, articles and particles that it has, and without them.
 * @example readingsOf('l’accès', 'fr-fr') // ['laccès', 'acces']
 */
export function readingsOf(query: string, locale: Locale): string[] {
  const terms = termsOf(query, locale);
  const join = (wordsOf: (word: { text: string; forms: readonly string[] }) => readonly string[]) =>
    terms
      .flatMap((term) =>
        // The last letter of several is in the pair before it.
        'letters' in term
          ? pairsOf(term.letters).slice(0, term.letters.length - 1 || 1)
          : wordsOf(term),
      )
      .join(' ');
  const typed = join(({ text }) => [bare(text)]);
  const plain = join(({ forms }) => withoutLetters(forms));
  return [...new Set([typed, plain])].filter((reading) => reading.trim() !== '');
}

/** A letter that is a part of a word stands in far too many others. */
function withoutLetters(forms: readonly string[]): readonly string[] {
  const longer = forms.filter((form) => form.length > 1);
  return longer.length > 0 ? longer : forms;
}

/** A word as the index itself keeps it. */
function bare(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The words of a query, each once, also where no space parts them; punctuation is not one. */
export function wordsOf(query: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(languageTag(locale), { granularity: 'word' });
  const segments = [...segmenter.segment(query)].filter(({ isWordLike }) => isWordLike);
  return [...new Set(segments.map(({ segment }) => segment))];
}

/**
 * A code as the index holds it beside the code itself: hyphens left out, since its parts alone would find all other
 * codes too, and its numbers filled up, since nobody says the zero of 07 on the telephone.
 * @example codeKey('YAM-LIC-04') // 'yamlic0004'
 */
export function codeKey(code: string): string {
  return fold(code)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/\d+/gu, (digits) => digits.replace(/^0+(?=\d)/u, '').padStart(4, '0'));
}

/** Whether a query may be a code: letters, then a number or further groups, with hyphens or spaces between. */
export function isCode(query: string): boolean {
  const text = query.normalize('NFKC').trim();
  const groups = text.split(/[\p{Pd}\s]/u);
  if (!/^[a-z]{2}/iu.test(text) || !groups.every((group) => /^[a-z0-9]+$/iu.test(group)))
    return false;
  return /\d$/u.test(text) || (groups.length > 1 && !/\s/u.test(text));
}

/**
 * How a text is written into the index. The index cuts at spaces, finds what it cut, and shows it around what was
 * found; what else a word should be found by stands behind it, marked so that it is never shown.
 */

import type { Locale } from '../locale/locale.ts';
import { isUnspaced } from './index-language.ts';
import { pairsOf, termsOf, type Term, type Word } from './terms.ts';

/** Signs before a word; the index itself takes them for punctuation. */
export const marks = {
  /** No space parts it from the word before. */
  attached: '`-',
  /** Another form of the word before. */
  form: '`~',
  /** Found, and never shown. */
  quiet: '`^',
} as const;

/** What becomes of the words: found and shown, found without being shown, or found only where they are codes. */
export type Showing = 'shown' | 'quiet' | 'codes';

/** @param locale of the text */
export function weave(text: string, locale: Locale, showing: Showing = 'shown'): string {
  const foldsAccents = !isUnspaced(locale);
  const words = termsOf(text, locale).flatMap((term) =>
    showing === 'shown' ? shownWords(term, foldsAccents) : quietWords(term, foldsAccents),
  );
  return (showing === 'codes' ? words.filter(isCodeLike) : words).join(' ');
}

function shownWords(term: Term, foldsAccents: boolean): string[] {
  const start = term.attached ? marks.attached : '';
  if ('letters' in term)
    return pairsOf(term.letters).map((pair, at) => (at === 0 ? start : marks.attached) + pair);
  const forms = missingForms(term, foldsAccents).map((form) => marks.form + form);
  return [start + term.text.replace(/^`+/u, ''), ...forms];
}

function quietWords(term: Term, foldsAccents: boolean): string[] {
  const words =
    'letters' in term ? pairsOf(term.letters) : [term.text, ...missingForms(term, foldsAccents)];
  return words.map((word) => marks.quiet + word.replace(/^`+/u, ''));
}

/** The forms that the index does not make of the word by itself. */
function missingForms({ text, forms }: Word, foldsAccents: boolean): string[] {
  const bare = (word: string) => {
    const lower = Array.from(word)
      .map((character) => character.toLowerCase())
      .join('');
    const plain = foldsAccents ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
    return plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  };
  // Of a compound it also takes the parts, unless they are letters and digits or capitals in one.
  const parts = text
    .split(/[!-/:-@[-`{-~]/u)
    .filter((part) => /^(?:\p{L}\p{Ll}+|\p{Lu}{2,})$/u.test(part));
  const made = new Set([text, ...parts].map(bare));
  return forms.filter((form) => !made.has(form));
}

/** What error messages have in place of words, as AADSTS50057 and 0x80070005. */
function isCodeLike(word: string): boolean {
  const digits = word.match(/\d/gu)?.length ?? 0;
  return digits > 4 || (digits === 4 && /\p{L}/u.test(word));
}

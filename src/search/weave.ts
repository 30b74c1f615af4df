/**
 * How a text is written into the index. The index splits at spaces, matches the pieces, and shows
 * them in excerpts; other forms that a word should be found by follow it, marked so that they are
 * never shown.
 */

import type { Locale } from '../locale/locale.ts';
import { isUnspaced } from './index-language.ts';
import { pairsOf, termsOf, type Term, type Word } from './terms.ts';

/** Prefixes of words; the index itself treats them as punctuation. */
export const marks = {
  /** No space separates it from the previous word. */
  attached: '`-',
  /** Another form of the previous word. */
  form: '`~',
  /** Searchable, but never shown. */
  quiet: '`^',
} as const;

/**
 * What happens to words: searchable and shown, searchable but not shown, or searchable only if they
 * are codes.
 */
export type Showing = 'shown' | 'quiet' | 'codes';

/** @param locale the text's locale */
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

/** The forms that the index does not derive from the word by itself. */
function missingForms({ text, forms }: Word, foldsAccents: boolean): string[] {
  const bare = (word: string) => {
    const lower = Array.from(word)
      .map((character) => character.toLowerCase())
      .join('');
    const plain = foldsAccents ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
    return plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  };
  // It also splits compounds into parts, unless those are digits after letters or consecutive
  // capitals.
  const parts = text
    .split(/[!-/:-@[-`{-~]/u)
    .filter((part) => /^(?:\p{L}\p{Ll}+|\p{Lu}{2,})$/u.test(part));
  const made = new Set([text, ...parts].map(bare));
  return forms.filter((form) => !made.has(form));
}

/** Codes in error messages, such as AADSTS50057 and 0x80070005. */
function isCodeLike(word: string): boolean {
  const digits = word.match(/\d/gu)?.length ?? 0;
  return digits > 4 || (digits === 4 && /\p{L}/u.test(word));
}

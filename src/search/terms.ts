/** A text cut into what the index holds of it: the same for the pages of a site and for what readers ask. */

import { languageTag, type Locale } from '../locale/locale.ts';
import { foldWidth } from './fold.ts';
import { wordForms } from './word-forms.ts';

/** What spaces part from its neighbors, in scripts that have spaces. */
export interface Word {
  /** As it stands in the text, punctuation included. */
  readonly text: string;
  /** No space stands before it. */
  readonly attached: boolean;
  /** What it is found by; none where it has no letter and no digit. */
  readonly forms: readonly string[];
}

/**
 * Letters in a row in a script that puts no space between words. Dictionaries that find the words in it differ from
 * browser to browser, and cut a compound otherwise than its parts; neighboring letters are the same everywhere.
 */
export interface Run {
  /** Each with its vowel signs and tone marks. */
  readonly letters: readonly string[];
  readonly attached: boolean;
}

export type Term = Word | Run;

const scripts = ['Han', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr'];
const letter = String.raw`(?=[\p{L}\p{M}\p{N}])[${scripts.map((script) => String.raw`\p{scx=${script}}`).join('')}]`;
const cut = new RegExp(`(?<run>(?:${letter})+)|(?:(?!${letter}).)+`, 'gsu');
const oneLetter = new RegExp(`^(?:${letter})`, 'u');

/** @param locale of the text: some endings and articles are those of a language */
export function termsOf(text: string, locale: Locale): Term[] {
  const { language } = new Intl.Locale(languageTag(locale));
  const chunks = text.replaceAll('\u200B', '').split(/\s+/u);
  return chunks.flatMap((chunk) =>
    [...chunk.matchAll(cut)].map(({ 0: part, index, groups }) => {
      const attached = index > 0;
      return groups?.['run'] === undefined
        ? { text: part, attached, forms: wordForms(part, language) }
        : { letters: lettersOf(part), attached };
    }),
  );
}

/** True for a text that begins with a letter of a script that puts no space between words. */
export function isRun(text: string): boolean {
  return oneLetter.test(text);
}

/** @example lettersOf('ผ่าน') // ['ผ่', 'า', 'น'] */
export function lettersOf(run: string): string[] {
  return foldWidth(run).match(/\P{M}?\p{M}+|\P{M}/gu) ?? [];
}

/**
 * Each letter with the one behind it, the last one alone: every part of the run begins with one of these.
 * @example pairsOf(['密', '码']) // ['密码', '码']
 */
export function pairsOf(letters: readonly string[]): string[] {
  return letters.map((one, at) => one + (letters[at + 1] ?? ''));
}

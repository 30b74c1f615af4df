/**
 * Splits a text into index terms, in the same way for the pages of a site and for readers' queries.
 */

import { languageTag, type Locale } from '../locale/locale.ts';
import { foldWidth } from './fold.ts';
import { wordForms } from './word-forms.ts';

/** What spaces separate from its neighbors, in scripts that use spaces. */
export interface Word {
  /** As in the text, including punctuation. */
  readonly text: string;
  /** No space precedes it. */
  readonly attached: boolean;
  /** What it can be found by; empty if it has no letters or digits. */
  readonly forms: readonly string[];
}

/**
 * A sequence of letters in a script without spaces between words. The dictionaries that split it
 * into words differ between browsers, and split compounds differently than their parts; pairs of
 * adjacent letters are the same everywhere.
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

/** @param locale the text's locale: some endings and articles are specific to a language */
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

/** True for a text that starts with a letter of a script without spaces between words. */
export function isRun(text: string): boolean {
  return oneLetter.test(text);
}

/** @example lettersOf('ผ่าน') // ['ผ่', 'า', 'น'] */
export function lettersOf(run: string): string[] {
  return foldWidth(run).match(/\P{M}?\p{M}+|\P{M}/gu) ?? [];
}

/**
 * Each letter with the one after it, and the last one alone, so that every part of the run starts
 * with one of these.
 * @example pairsOf(['密', '码']) // ['密码', '码']
 */
export function pairsOf(letters: readonly string[]): string[] {
  return letters.map((one, at) => one + (letters[at + 1] ?? ''));
}

/** Isolates texts from outside, so that their direction does not affect ours (Unicode, UAX 9). */

import { direction, type Locale } from './locale.ts';

/** Between these, a text keeps its own direction. */
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/** Controls that change direction without a matching end, and those that end a paragraph. */
const UNBOUND = /[\u2028\u2029\u202A-\u202E]/gu;
const ISOLATES = /[\u2066-\u2069]/gu;

/**
 * Characters that can change the order of left-to-right text: the default ranges of right-to-left
 * scripts, and all controls.
 * @see https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt
 */
const TURNING =
  /[\u0590-\u08FF\u200E\u200F\u2028-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Balances direction controls, so that none affects the text after it, or ends one that started
 * before it.
 */
export function closeDirections(text: string): string {
  let open = 0;
  const closed = text.replace(UNBOUND, '').replace(ISOLATES, (control) => {
    if (control === POP && open === 0) return '';
    open += control === POP ? -1 : 1;
    return control;
  });
  return closed + POP.repeat(open);
}

/** A text of unknown direction, isolated from the text around it. */
export const isolate = (text: string): string => FIRST_STRONG + closeDirections(text) + POP;

/**
 * The same only where needed: always in right-to-left locales, otherwise for texts that could
 * affect the rest.
 */
export const isolateIn = (locale: Locale, text: string): string =>
  direction(locale) === 'rtl' || TURNING.test(text) ? isolate(text) : text;

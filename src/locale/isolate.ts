/** Texts from outside inside our own: each keeps its direction to itself (Unicode, UAX 9). */

import { direction, type Locale } from './locale.ts';

/** Between these a text keeps to its own direction. */
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/** What turns a text around without an end of its own, and what ends a paragraph. */
const UNBOUND = /[\u2028\u2029\u202A-\u202E]/gu;
const ISOLATES = /[\u2066-\u2069]/gu;

/**
 * What can turn a text around that is written from left to right: the default ranges of scripts that are
 * not, and all controls.
 * @see https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt
 */
const TURNING =
  /[\u0590-\u08FF\u200E\u200F\u2028-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The same text, so that no direction that begins in it goes on behind it, or ends one from before. */
export function closeDirections(text: string): string {
  let open = 0;
  const closed = text.replace(UNBOUND, '').replace(ISOLATES, (control) => {
    if (control === POP && open === 0) return '';
    open += control === POP ? -1 : 1;
    return control;
  });
  return closed + POP.repeat(open);
}

/** A text of unknown direction, kept apart from the text around it. */
export const isolate = (text: string): string => FIRST_STRONG + closeDirections(text) + POP;

/** The same where it is needed: anywhere from right to left, else only for what could turn the rest. */
export const isolateIn = (locale: Locale, text: string): string =>
  direction(locale) === 'rtl' || TURNING.test(text) ? isolate(text) : text;

/** Isolates texts from outside, so that their direction does not affect ours (Unicode, UAX 9). */

import { direction } from './direction.ts';
import type { Locale } from './locale.ts';

/** Between these, a text keeps its own direction. */
const [firstStrong, pop] = ['\u2068', '\u2069'];

/** Controls that change direction without a matching end, and those that end a paragraph. */
const unboundControls = /[\u2028\u2029\u202A-\u202E]/gu;
const isolateControls = /[\u2066-\u2069]/gu;

/**
 * Characters that can change the order of left-to-right text: the default ranges of right-to-left
 * scripts, and all controls.
 * @see https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt
 */
const turningCharacters =
  /[\u0590-\u08FF\u200E\u200F\u2028-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Balances direction controls, so that none affects the text after it, or ends one that started
 * before it.
 */
export function closeDirections(text: string): string {
  let open = 0;
  const closed = text.replace(unboundControls, '').replace(isolateControls, (control) => {
    if (control === pop && open === 0) return '';
    open += control === pop ? -1 : 1;
    return control;
  });
  return closed + pop.repeat(open);
}

/** A text of unknown direction, isolated from the text around it. */
export function isolate(text: string): string {
  return firstStrong + closeDirections(text) + pop;
}

/**
 * The same only where needed: always in right-to-left locales, otherwise for texts that could
 * affect the rest.
 */
export function isolateIn(locale: Locale, text: string): string {
  return direction(locale) === 'rtl' || turningCharacters.test(text) ? isolate(text) : text;
}

/** The forms that a word is found by, whatever grammar has attached to it. */

import { fold } from './fold.ts';

/**
 * Which side of an apostrophe is attached to the actual word: the part before it (l’accesso), or
 * after it (Ankara’da).
 */
const attachment: Readonly<Record<string, 'before' | 'after'>> = {
  ca: 'before',
  fr: 'before',
  it: 'before',
  az: 'after',
  tr: 'after',
};

const apostrophe = "['’‘ʼ＇`´]";
const elided = new RegExp(String.raw`(?<!\p{L})\p{L}{1,6}${apostrophe}(?=\p{L})`, 'gu');
const suffix = new RegExp(String.raw`(?<=\p{L})${apostrophe}\p{L}+`, 'gu');
const inner = new RegExp(String.raw`(?<=\p{L})${apostrophe}(?=\p{L})`, 'gu');

/**
 * @param word with any punctuation around and inside it
 * @returns its parts in normalized spelling, without what is attached to them
 * @example wordForms('dell’accesso,', 'it') // ['accesso']
 * @example wordForms('eDiscovery/Content', 'en') // ['ediscovery', 'content']
 */
export function wordForms(word: string, language: string): string[] {
  const plain = word.replace(/\p{Cf}/gu, '');
  const parts = fold(withoutAttachment(plain, language)).split(/[^\p{L}\p{M}\p{N}]+/u);
  const whole = parts.filter((part) => part !== '');
  return whole.flatMap((part, at) => {
    if (!/^\p{Script=Hebrew}/u.test(part)) return [part];
    // A prefix may be separated from a Latin name: ‎ב-Microsoft.
    return hebrewPrefixes.test(part) && at + 1 < whole.length ? [] : [hebrewStem(part)];
  });
}

function withoutAttachment(word: string, language: string): string {
  switch (attachment[language]) {
    case 'before':
      return word.replace(elided, '').replace(inner, '');
    case 'after':
      return word.replace(suffix, '');
    default:
      return word.replace(inner, '');
  }
}

const hebrewPrefixes = /^[הובלמשכ]{1,3}$/u;

/**
 * A Hebrew word without the particles that are written together with it: ה ו ב ל מ ש כ, in any
 * order and number. As only the remainder determines where this stops, a word gives the same result
 * with and without them.
 * @example hebrewStem('והסיסמה') === hebrewStem('סיסמה')
 */
function hebrewStem(word: string): string {
  return word.replace(/^[הובלמשכ]+(?=\p{L}{3})/u, '');
}

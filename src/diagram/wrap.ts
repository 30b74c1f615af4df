/** Breaks a text into lines of similar length. */

import { markBreaks } from '../locale/breaks.ts';
import type { TextBlock } from './drawing.ts';
import { textWidth } from './text-width.ts';

/**
 * Uses as few lines as the width allows, and then makes those as narrow as possible. A word that is
 * too long makes the text wider.
 * @param width of the longest line, and `size` of the font, in pixels
 */
export function wrap(text: string, locale: string, width: number, size: number): TextBlock {
  const words = markBreaks(text, locale)
    .split(/(?<= )|\u200B/u)
    .flatMap((word) => (textWidth(word, size) > width ? shorter(word, locale) : [word]));
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => textWidth(line.trimEnd(), size)));
  let lines = fill(words, width, size);
  for (;;) {
    const narrower = fill(words, widest(lines) - 1, size);
    if (narrower.length > lines.length || widest(narrower) >= widest(lines)) break;
    lines = narrower;
  }
  return { lines, width: widest(lines) };
}

function fill(words: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = (lines.at(-1) ?? '') + word;
    if (lines.length > 0 && textWidth(longer.trimEnd(), size) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/**
 * Japanese phrases can be long; if necessary, they break between words, but not before an ending.
 */
function shorter(phrase: string, locale: string): string[] {
  if (!/\p{Script=Hiragana}/u.test(phrase)) return [phrase];
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(phrase)];
  return words.reduce<string[]>((pieces, { segment, isWordLike }) => {
    const last = pieces.at(-1);
    const clings = isWordLike === false || /^\p{Script=Hiragana}{1,2}$/u.test(segment);
    const glued = last !== undefined && (clings || /[\p{Ps}\p{Pi}]$/u.test(last));
    return glued ? [...pieces.slice(0, -1), last + segment] : [...pieces, segment];
  }, []);
}

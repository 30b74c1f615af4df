/** The text around matches, read without trusting it as HTML. */

import { isRun, lettersOf } from './terms.ts';
import { marks } from './weave.ts';

export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Decodes a text of the index as `weave` wrote it.
 * @param woven Pagefind's excerpt or title: words with `<mark>` around matches, and their own `<`
 * and `>` escaped
 * @example readExcerpt('a <mark>b</mark>') // [{ text: 'a ', found: false }, { text: 'b', found:
 * true }]
 */
export function readExcerpt(woven: string): ExcerptPart[] {
  const parts: { text: string; found: boolean }[] = [];
  // A pair of letters shows only its first; the second is the first of the next pair.
  let pairFound = false;
  for (const word of woven.split(/\s+/u).filter((word) => word !== '')) {
    const found = word.startsWith('<mark>');
    const bare = unescape(found ? word.slice('<mark>'.length, -'</mark>'.length) : word);
    const last = parts.at(-1);
    if (bare.startsWith(marks.form)) {
      if (found && last) last.found = true;
      continue;
    }
    if (bare.startsWith(marks.quiet)) continue;
    const attached = bare.startsWith(marks.attached);
    const text = attached ? bare.slice(marks.attached.length) : bare;
    const [letter = '', second] = isRun(text) ? lettersOf(text) : [text];
    if (!attached && last) parts.push({ text: ' ', found: false });
    parts.push({ text: letter, found: found || (attached && pairFound) });
    pairFound = found && second !== undefined;
  }
  return joined(parts);
}

/** The same, ignoring matches. */
export function readWoven(woven: string): string {
  return readExcerpt(woven)
    .map(({ text }) => text)
    .join('');
}

function joined(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const whole: { text: string; found: boolean }[] = [];
  for (const { text, found } of parts) {
    const last = whole.at(-1);
    if (last?.found === found) last.text += text;
    else whole.push({ text, found });
  }
  return whole;
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

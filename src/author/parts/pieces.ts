/** A text put together from pieces of files, which knows where each of them came from. */

import type { Place } from '../diagnostic.ts';
import type { Written } from '../complete.ts';
import type { Range } from '../document.ts';
import type { Inlined } from './inline.ts';

export interface Piece {
  readonly text: string;
  readonly from: Written;
  /** Where it starts in that file's text. */
  readonly start: number;
  /** Whether it is the file's own text, character by character, and not something in its place. */
  readonly verbatim: boolean;
  /** The part that it came with. */
  readonly inlined?: Inlined;
}

/** A range of a file's text, and what stands in its place. */
export interface Replacement {
  readonly range: Range;
  readonly pieces: readonly Piece[];
}

/**
 * A file's text with replacements, which must not overlap. Those in the same place keep their order.
 * @param within the part of the text to take
 */
export function cut(
  from: Written,
  within: Range,
  replacements: readonly Replacement[],
  inlined?: Inlined,
): Piece[] {
  const verbatim = (start: number, end: number): Piece[] =>
    start >= end
      ? []
      : [
          {
            text: from.text.slice(start, end),
            from,
            start,
            verbatim: true,
            ...(inlined && { inlined }),
          },
        ];
  const pieces: Piece[] = [];
  let at = within.start;
  for (const { range, pieces: instead } of replacements.toSorted(byStart)) {
    pieces.push(...verbatim(at, range.start), ...instead);
    at = range.end;
  }
  return [...pieces, ...verbatim(at, within.end)];
}

function byStart(one: Replacement, other: Replacement): number {
  return one.range.start - other.range.start;
}

/** The text of pieces, in which each position can be looked up. */
export class Assembled {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #starts: readonly number[];
  readonly #lines = new WeakMap<Written, readonly number[]>();

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.text = pieces.map(({ text }) => text).join('');
    let at = 0;
    this.#starts = pieces.map(({ text }) => {
      const start = at;
      at += text.length;
      return start;
    });
  }

  /** @param offset in the whole text, in UTF-16 code units */
  pieceAt(offset: number): Piece | undefined {
    return this.#pieces[lastUpTo(this.#starts, offset)];
  }

  /** The place in the file that this position came from. */
  placeAt(offset: number): Place | undefined {
    const index = lastUpTo(this.#starts, offset);
    const piece = this.#pieces[index];
    if (!piece) return undefined;
    const { from, start, verbatim } = piece;
    const own = start + (verbatim ? offset - (this.#starts[index] ?? 0) : 0);
    const lines = this.#lines.get(from) ?? lineStarts(from.text);
    this.#lines.set(from, lines);
    const line = lastUpTo(lines, own);
    return { file: from.document.file, line: line + 1, column: own - (lines[line] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}

/** The index of the last number that is not above `limit`, in ascending numbers. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

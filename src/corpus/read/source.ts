/** A range of text and its replacement; a range of length zero only inserts. */
export interface Edit {
  offset: number;
  length: number;
  text: string;
}

/**
 * The text of a file's body while it is being modified, with a mapping back to positions in the
 * file.
 */
export interface Source {
  text: string;
  /** The offset in the file for an offset in `text`. */
  inFile: (offset: number) => number;
}

/** The body of a file, starting at an offset. */
export function source(file: string, start: number): Source {
  return { text: file.slice(start), inFile: (offset) => offset + start };
}

/**
 * Applies several edits to a text.
 *
 * @param edits in any order; they may not overlap
 * @returns a source that still maps to the original file
 */
export function edited(before: Source, edits: readonly Edit[]): Source {
  const pieces: Piece[] = [];
  let text = '';
  let from = 0;
  for (const { offset, length, text: added } of [...edits].sort((a, b) => a.offset - b.offset)) {
    text += before.text.slice(from, offset);
    pieces.push({ start: text.length, end: text.length + added.length, offset, length });
    text += added;
    from = offset + length;
  }
  text += before.text.slice(from);
  return { text, inFile: (offset) => before.inFile(offsetBefore(offset, pieces)) };
}

/** An edit's range in the resulting text, and the range in the text before that it replaced. */
interface Piece {
  start: number;
  end: number;
  offset: number;
  length: number;
}

function offsetBefore(offset: number, pieces: readonly Piece[]): number {
  const piece = pieces[lastAtOrBefore(offset, pieces)];
  if (piece === undefined) return offset;
  return offset < piece.end ? piece.offset : offset - piece.end + piece.offset + piece.length;
}

function lastAtOrBefore(offset: number, pieces: readonly Piece[]): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

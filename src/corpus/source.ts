/** A piece of text that another takes the place of; a length of zero only adds. */
export interface Edit {
  offset: number;
  length: number;
  text: string;
}

/**
 * The text of a file's body while it is repaired: it changes, and still tells where each part of it
 * stood in the file.
 */
export interface Source {
  text: string;
  /** Offset in the file of an offset in `text`. */
  inFile: (offset: number) => number;
}

/** The body of a file, from an offset on. */
export function source(file: string, start: number): Source {
  return { text: file.slice(start), inFile: (offset) => offset + start };
}

/**
 * Changes text at several places.
 *
 * @param edits in any order; none may lie within another
 * @returns a source that still locates in the original file
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

/** Where an edit stands in the text that it made, and what it stands for in the one before. */
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

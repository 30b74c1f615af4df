/** An insertion into a text. */
export interface Insertion {
  offset: number;
  text: string;
}

/**
 * The text of a file's body while it is repaired: it can grow, and still tells where each part of it
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
 * Adds text at several offsets.
 *
 * @param insertions in ascending order of offset
 * @returns a source that still locates in the original file
 */
export function insert(before: Source, insertions: readonly Insertion[]): Source {
  let text = '';
  let from = 0;
  for (const { offset, text: added } of insertions) {
    text += before.text.slice(from, offset) + added;
    from = offset;
  }
  text += before.text.slice(from);
  return { text, inFile: (offset) => before.inFile(withoutInsertions(offset, insertions)) };
}

function withoutInsertions(offset: number, insertions: readonly Insertion[]): number {
  let added = 0;
  for (const insertion of insertions) {
    const at = insertion.offset + added;
    if (offset <= at) break;
    added += Math.min(insertion.text.length, offset - at);
  }
  return offset - added;
}

/** Where the keys of a front matter stand, for diagnostics about what they say. */

import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Place } from './diagnostic.ts';

export type PlaceOfKey = (path: readonly PropertyKey[]) => Place;

/** Reads the YAML again when a place is first asked for: hardly any article needs one. */
export function placesIn(yaml: string, file: string): PlaceOfKey {
  let read: { document: ReturnType<typeof parseDocument>; lines: LineCounter } | undefined;
  return (path) => {
    if (!read) {
      const lines = new LineCounter();
      read = { document: parseDocument(yaml, { lineCounter: lines }), lines };
    }
    const { line, col } = read.lines.linePos(offsetOf(read.document, path));
    return { file, line: line + 1, column: col };
  };
}

/** Where the value at `path` stands, or the nearest thing around it that exists. */
export function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = String(path[length - 1]);
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    if (offset !== undefined) return offset;
  }
  return 0;
}

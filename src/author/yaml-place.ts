/** Locates keys in a YAML text, for diagnostics. */

import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from './diagnostic.ts';

export type PlaceOfKey = (path: readonly PropertyKey[]) => Place;
export type YamlDocument = ReturnType<typeof parseDocument>;

/** The file that contains a YAML text, and the line it starts on. */
export interface YamlOrigin {
  readonly file: string;
  readonly firstLine: number;
}

/** Parses YAML; `placeAt` converts offsets to places. */
export function parseYaml(yaml: string, { file, firstLine }: YamlOrigin) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    // Anything that YAML only warns about is rejected by the schema.
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    // An empty text has no lines.
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  return { document, placeAt };
}

/** Parses the YAML again when a place is first needed, as hardly any article needs one. */
export function placesIn(yaml: string, origin: YamlOrigin): PlaceOfKey {
  let read: ReturnType<typeof parseYaml> | undefined;
  return (path) => {
    read ??= parseYaml(yaml, origin);
    return read.placeAt(offsetOf(read.document, path));
  };
}

/** The offset of the key or item at `path`, or of its nearest existing ancestor. */
export function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const offset = offsetIn(parent, path[length - 1]);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function offsetIn(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (isSeq(parent)) {
    const item = typeof key === 'number' ? parent.items[key] : undefined;
    return isNode(item) ? item.range?.[0] : undefined;
  }
  const pair = isMap(parent)
    ? parent.items.find((item) => String(item.key) === String(key))
    : undefined;
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/** A file cut into its front matter and the rest. */
export interface Parts {
  /** YAML between the fences; undefined when the file does not begin with a fence. */
  yaml: string | undefined;
  /** Offset in the file where the body begins. */
  bodyStart: number;
}

/** Cuts a file at its front matter fences. */
export function splitFrontMatter(file: string): Parts {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(file);
  // The m flag lets ^--- stand at any line; only one at the very beginning opens front matter.
  if (match?.index !== 0) return { yaml: undefined, bodyStart: file.startsWith('\uFEFF') ? 1 : 0 };
  return { yaml: match[1] ?? '', bodyStart: match[0].length };
}

/** Front matter as lists of strings by key: no number, date or null can slip in. */
export type FrontMatter = ReadonlyMap<string, readonly string[]>;

/** More values than this are no metadata: aliases of aliases multiply without end. */
const mostValues = 10_000;

/**
 * Parses front matter. Every scalar stays the text that was written (`0123`, `04/05/2021`), which
 * the failsafe schema of YAML is for. The parser is js-yaml, as in Astro itself: for a hundred thousand
 * articles it takes a sixth of the time of one that keeps the source's layout.
 *
 * @throws YAMLException when it is not YAML, Error when it has more values than metadata can have
 * @returns an empty map for YAML that is not a mapping
 */
export function parseFrontMatter(yaml: string): FrontMatter {
  if (yaml.replace(/^[ \t]*#.*$/gm, '').trim() === '') return new Map();
  const parsed: unknown = load(yaml, { schema: FAILSAFE_SCHEMA });
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return new Map();
  let seen = 0;
  return new Map(Object.entries(parsed).map(([key, value]) => [key, flatten(value)]));

  /** The corpus writes one string where it means a list and a list where it means a string. */
  function flatten(value: unknown): string[] {
    seen += 1;
    if (seen > mostValues) throw new Error(`it has more than ${mostValues} values`);
    // A copy, because a part of a string keeps the whole file in memory as long as the metadata.
    if (typeof value === 'string')
      return value.trim() === '' ? [] : [Buffer.from(value.trim()).toString()];
    if (Array.isArray(value)) return value.flatMap(flatten);
    if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
    return [];
  }
}

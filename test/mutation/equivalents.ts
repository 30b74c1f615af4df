/** Mutants that do the same as the code, so that no test can notice them. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Mutant } from './instrument.ts';

const schema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      /** The line that it begins on, if the file has the same text where it matters. */
      on: z.string().optional(),
      was: z.string(),
      becomes: z.union([z.string(), z.array(z.string())]),
      because: z.string(),
    }),
  ),
);

export interface Equivalents {
  readonly has: (mutant: Mutant) => boolean;
  /** What is listed, but was not there, in the folders that were mutated. */
  readonly unused: (folders: readonly string[]) => string[];
}

/** @param file by path, a list of what becomes what, and why nothing changes by that */
export function readEquivalents(file: string): Equivalents {
  const listed = Object.entries(schema.parse(parse(readFileSync(file, 'utf8')) ?? {})).flatMap(
    ([path, entries]) =>
      entries.flatMap(({ on, was, becomes }) =>
        [becomes].flat().map((one) => keyOf(path, was, one, on)),
      ),
  );
  const unused = new Set(listed);
  const known = new Set(listed);
  return {
    has: ({ file: path, on, was, becomes }) => {
      const keys = [keyOf(path, was, becomes), keyOf(path, was, becomes, on)];
      for (const key of keys) unused.delete(key);
      return keys.some((key) => known.has(key));
    },
    unused: (folders) =>
      [...unused]
        .filter(
          (key) =>
            folders.length === 0 || folders.some((folder) => key.startsWith(`src/${folder}/`)),
        )
        .map((key) => `${file} lists what is not there: ${key}`),
  };
}

function keyOf(path: string, was: string, becomes: string, on?: string): string {
  const where = on === undefined ? path : `${path} (${on})`;
  return `${where}: ${flat(was)} → ${flat(becomes)}`;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

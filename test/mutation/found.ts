/** What is known about mutants, which the test files of a run hand on to each other. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const ids = z.array(z.number());
const schema = z.object({
  killed: ids,
  later: z.record(z.string(), ids),
  covered: ids,
  unrepeatable: z.array(z.string()),
});

export interface Found {
  /** The mutants that a test noticed. */
  readonly killed: Set<number>;
  /** By test file, the mutants that only a run of the whole file can say something about. */
  readonly later: Map<string, Set<number>>;
  /** The mutants that any test came across. */
  readonly covered: Set<number>;
  /** Tests that do not pass a second time, so that they say nothing until later either. */
  readonly unrepeatable: Set<string>;
}

/** @returns nothing yet, if there is no such file */
export function readFound(file: string): Found {
  const empty = { killed: [], later: {}, covered: [], unrepeatable: [] };
  const read = schema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : empty);
  return {
    killed: new Set(read.killed),
    later: new Map(Object.entries(read.later).map(([test, later]) => [test, new Set(later)])),
    covered: new Set(read.covered),
    unrepeatable: new Set(read.unrepeatable),
  };
}

export function writeFound(file: string, { killed, later, covered, unrepeatable }: Found): void {
  const plain: z.infer<typeof schema> = {
    killed: [...killed],
    later: Object.fromEntries([...later].map(([test, set]) => [test, [...set]])),
    covered: [...covered],
    unrepeatable: [...unrepeatable],
  };
  writeFileSync(file, JSON.stringify(plain));
}

/** What is known about mutants, which the test files of a run hand on to each other. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const ids = z.array(z.number());
const schema = z.object({
  killed: ids,
  covered: ids,
  slow: z.record(z.string(), ids),
  alone: ids,
  unrepeatable: z.array(z.string()),
});

export interface Found {
  /** The mutants that a test noticed. */
  readonly killed: Set<number>;
  /** The mutants that any test came across. */
  readonly covered: Set<number>;
  /** By test file, the mutants that its slower tests came across. */
  readonly slow: Map<string, Set<number>>;
  /** The mutants that only a run of their own can say something about. */
  readonly alone: Set<number>;
  /** Tests that do not pass a second time, and so were not tried with everything. */
  readonly unrepeatable: Set<string>;
}

/** @returns nothing yet, if there is no such file */
export function readFound(file: string): Found {
  const empty = { killed: [], covered: [], slow: {}, alone: [], unrepeatable: [] };
  const read = schema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : empty);
  return {
    killed: new Set(read.killed),
    covered: new Set(read.covered),
    slow: new Map(Object.entries(read.slow).map(([test, slow]) => [test, new Set(slow)])),
    alone: new Set(read.alone),
    unrepeatable: new Set(read.unrepeatable),
  };
}

/** Adds to what the file says, as several runners write to it. */
export function addFound(file: string, more: Found): void {
  const before = readFound(file);
  const slow = new Map(before.slow);
  for (const [test, found] of more.slow) slow.set(test, found.union(slow.get(test) ?? new Set()));
  writeFound(file, {
    killed: before.killed.union(more.killed),
    covered: before.covered.union(more.covered),
    slow,
    alone: before.alone.union(more.alone),
    unrepeatable: before.unrepeatable.union(more.unrepeatable),
  });
}

function writeFound(file: string, { killed, covered, slow, alone, unrepeatable }: Found): void {
  const plain: z.infer<typeof schema> = {
    killed: [...killed],
    covered: [...covered],
    slow: Object.fromEntries([...slow].map(([test, set]) => [test, [...set]])),
    alone: [...alone],
    unrepeatable: [...unrepeatable],
  };
  writeFileSync(file, JSON.stringify(plain));
}

/** A promise about input from outside, and how to attack it. */

import fc from 'fast-check';

export interface Attack {
  readonly seed: number;
  readonly numRuns: number;
  /** Where a run before has failed: with its seed, the same input again. */
  readonly path?: string;
}

export interface Fuzzer {
  readonly name: string;
  /** How many inputs `npm test` tries; `npm run fuzz` goes on until its time is up. */
  readonly runs: number;
  readonly attack: (attack: Attack) => Promise<fc.RunDetails<unknown>>;
}

/** What broke a promise, shrunk, and how; undefined when nothing did. */
export function complaintOf(found: fc.RunDetails<unknown>): string | undefined {
  if (!found.failed) return undefined;
  const { errorInstance: error } = found;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${fc.defaultReportMessage(found)}\n${why}`;
}

/** @param property throws, or returns false, for an input that breaks the promise */
export function fuzzer<Input extends [unknown, ...unknown[]]>(
  name: string,
  runs: number,
  property: fc.IProperty<Input> | fc.IAsyncProperty<Input>,
): Fuzzer {
  return { name, runs, attack: async (attack) => await fc.check(property, attack) };
}

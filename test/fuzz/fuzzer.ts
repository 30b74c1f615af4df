/** A promise about input from outside, and how to attack it. */

import fc from 'fast-check';

export interface Attack {
  readonly seed: number;
  readonly numRuns: number;
  /** Where an earlier run failed: with its seed, this gives the same input again. */
  readonly path?: string;
}

export interface Outcome {
  /** How many inputs were tried. */
  readonly tried: number;
  /** What broke the promise, shrunk, and how; absent if nothing did. */
  readonly complaint?: string;
  /** Where it was found, for an attack with the same seed. */
  readonly path?: string;
}

export interface Fuzzer {
  readonly name: string;
  /** How many inputs `npm test` tries; `npm run fuzz` goes on until its time is up. */
  readonly runs: number;
  readonly attack: (attack: Attack) => Promise<Outcome>;
}

/** @param property throws, or returns false, for an input that breaks the promise */
export function fuzzer<Input extends [unknown, ...unknown[]]>(
  name: string,
  runs: number,
  property: fc.IProperty<Input> | fc.IAsyncProperty<Input>,
): Fuzzer {
  const attack = async (how: Attack) => outcomeOf(await fc.check(property, how));
  return { name, runs, attack };
}

function outcomeOf<Input>(found: fc.RunDetails<Input>): Outcome {
  if (!found.failed) return { tried: found.numRuns };
  const { errorInstance: error } = found;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const complaint = `${fc.defaultReportMessage(found) ?? ''}\n${why}`;
  return { tried: found.numRuns, complaint, path: found.counterexamplePath ?? '' };
}

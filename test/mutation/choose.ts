/** A sample of mutants that is the same as long as the code is. */

import { createHash } from 'node:crypto';
import type { Mutant } from './instrument.ts';

/** @param size how many, at most */
export function choose(mutants: readonly Mutant[], size: number): readonly Mutant[] {
  if (mutants.length <= size) return mutants;
  const chosen = mutants
    .map((mutant) => ({ mutant, rank: rankOf(mutant) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, size);
  return chosen.map(({ mutant }) => mutant).sort((one, other) => one.id - other.id);
}

/** Known by what it changes and not by its place, so that other code does not change the choice. */
function rankOf({ file, was, becomes, column }: Mutant): string {
  return createHash('sha256').update([file, column, was, becomes].join('\n')).digest('hex');
}

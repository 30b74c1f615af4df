import { expect, test } from 'vitest';
import { fuzzers } from './all.ts';

// The same inputs each time, so that failures are due to what was changed; `npm run fuzz` finds new
// ones.
const seed = 20_261_122;

test.each(fuzzers)('$name', { timeout: 240_000 }, async ({ attack, runs }) => {
  const { complaint } = await attack({ seed, numRuns: runs });
  expect(complaint).toBeUndefined();
});

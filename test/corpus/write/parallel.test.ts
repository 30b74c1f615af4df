import { expect, test } from 'vitest';
import { processesFor } from '../../../src/corpus/write/parallel.ts';

test.each([
  ['one locale needs one process', 1, 8, 64e9, 1],
  ['as many as there are cores', 36, 2, 64e9, 2],
  ['as many as there is memory for', 36, 8, 2e9, 2],
  ['at least one', 36, 8, 1e8, 1],
])('%s', (_, jobs, cores, memory, expected) => {
  expect(processesFor(jobs, cores, memory)).toBe(expected);
});

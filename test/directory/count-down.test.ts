import { expect, test } from 'vitest';
import { nextChange, timeLeft } from '../../src/browser/count-down.ts';

const minute = 60_000;

test.each([
  [24 * 60 * minute, { hours: 24, minutes: 0 }],
  [61 * minute, { hours: 1, minutes: 1 }],
  [59_999, { hours: 0, minutes: 1 }],
  [1, { hours: 0, minutes: 1 }],
  [0, undefined],
  [-minute, undefined],
])('%i milliseconds before the end, %j is left', (left, shown) => {
  expect(timeLeft(left, 0)).toEqual(shown);
});

test.each([
  [90_000, 30_000],
  [minute, minute],
  [1, 1],
])('with %i milliseconds left the count changes in %i', (left, wait) => {
  expect(nextChange(left, 0)).toBe(wait);
});

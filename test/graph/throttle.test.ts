import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPassing, retryAfter } from '../../src/graph/throttle.ts';
import { NOW } from './open.ts';

test.each([
  ['7', 7],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After: %s is %s seconds', (header, seconds) => {
  expect(retryAfter(header, NOW)).toBe(seconds);
});

test('any header is a wait of zero or more, or none', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const wait = retryAfter(header, NOW);
      expect(wait === undefined || wait >= 0).toBe(true);
    }),
  );
});

test('only some failures pass by themselves', () => {
  expect([400, 401, 403, 404, 429, 500, 502, 503, 504].filter(isPassing)).toEqual([429, 503, 504]);
});

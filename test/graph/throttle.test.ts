import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTransient, retryAfter } from '../../src/graph/throttle.ts';
import { fixedNow } from './open.ts';

test.each([
  ['7', 7],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['3600', 3600],
  ['2147484', 3600],
  ['99999999999999999999', 3600],
  ['Tue, 22 Nov 2089 12:00:00 GMT', 3600],
  ['-5', undefined],
  ['1.5', undefined],
  ['1e9', undefined],
  ['2026', 2026],
  ['2026-11-22T12:00:30Z', undefined],
  ['Sun, 40 Nov 2026 12:00:30 GMT', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After: %s is %s seconds', (header, seconds) => {
  expect(retryAfter(header, fixedNow)).toBe(seconds);
});

test('any header is a wait that a timer can handle, or none', () => {
  const header = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.date().map((date) => date.toUTCString()),
  );
  fc.assert(
    fc.property(header, (text) => {
      const wait = retryAfter(text, fixedNow);
      expect(wait === undefined || (wait >= 0 && wait <= 3600)).toBe(true);
    }),
  );
});

test('only some failures go away by themselves', () => {
  expect([400, 401, 403, 404, 429, 500, 502, 503, 504].filter(isTransient)).toEqual([
    429, 503, 504,
  ]);
});

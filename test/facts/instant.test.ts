import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayBefore, isFuture, parseInstant, clockSkew } from '../../src/facts/core/instant.ts';

test('every instant that a browser writes is read back', () => {
  const from = new Date('2000-01-01T00:00:00Z');
  const to = new Date('9999-12-31T00:00:00Z');
  fc.assert(
    fc.property(fc.date({ min: from, max: to, noInvalidDate: true }), (date) => {
      expect(parseInstant(date.toISOString())).toBe(date.getTime());
    }),
  );
});

test('any text is read as a plausible instant or not at all', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const time = parseInstant(text);
      expect(time === undefined || Number.isFinite(time)).toBe(true);
    }),
  );
});

test('seven decimals and an offset are accepted', () => {
  expect(parseInstant('2018-01-09T21:20:02.7215374Z')).toBe(Date.UTC(2018, 0, 9, 21, 20, 2, 721));
  expect(parseInstant('2026-11-21T14:03Z')).toBe(Date.UTC(2026, 10, 21, 14, 3));
  expect(parseInstant('2026-11-21T14:03:00+01:00')).toBe(Date.UTC(2026, 10, 21, 13, 3));
});

test.each([
  '2026-11-21',
  '2026-11-21T14:03',
  '2026-02-30T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2026-11-21T25:00:00Z',
  ' 2026-11-21T14:03Z',
])('%j is not an instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test('five minutes ahead does not count as the future', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  expect(clockSkew).toBe(300_000);
  expect(isFuture(now + clockSkew, now)).toBe(false);
  expect(isFuture(now + clockSkew + 1, now)).toBe(true);
});

test('the day before is written without decimals, as Graph filters want it', () => {
  expect(dayBefore(Date.UTC(2026, 10, 22, 12, 0, 0, 5))).toBe('2026-11-21T12:00:00Z');
});

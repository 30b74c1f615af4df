import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, formatInstant, parseInstant, sideOf } from '../../src/guide/time.ts';
import { hour, minute, now } from '../support/article-fixtures.ts';

const ago = (time: number) => formatInstant(now - time);

test('counts exactly the limit as beyond it, and a minute less as within', () => {
  expect(sideOf(ago(24 * hour), 24, now)).toBe('beyond');
  expect(sideOf(ago(24 * hour - minute), 24, now)).toBe('within');
  expect(sideOf(ago(0), 24, now)).toBe('within');
});

test('tolerates a clock that is five minutes slow, and takes no side further in the future', () => {
  expect(sideOf(ago(-5 * minute), 24, now)).toBe('within');
  expect(sideOf(ago(-6 * minute), 24, now)).toBeUndefined();
  expect(sideOf('9999-12-31T23:59Z', 24, now)).toBeUndefined();
});

test('takes no side for what is not an instant', () => {
  expect(sideOf('yesterday', 24, now)).toBeUndefined();
  expect(endOf('yesterday', 24)).toBeUndefined();
});

test('reads instants to the minute, the second and the fraction', () => {
  const time = Date.UTC(2026, 10, 21, 14, 3);
  expect(parseInstant('2026-11-21T14:03Z')).toBe(time);
  expect(parseInstant('2026-11-21T14:03:07Z')).toBe(time + 7_000);
  expect(parseInstant('2026-11-21T14:03:07.5Z')).toBe(time + 7_500);
  expect(parseInstant('2026-11-21T14:03:07.1234567Z')).toBe(time + 7_123);
  expect(parseInstant('2026-11-21T15:03:07.12345678+01:00')).toBe(time + 7_123);
  expect(parseInstant('2024-02-29T00:00Z')).toBe(Date.UTC(2024, 1, 29));
});

test.each([
  ['a day that does not exist', '2026-02-31T10:00Z'],
  ['29 February of a common year', '2026-02-29T10:00Z'],
  ['a month that does not exist', '2026-13-01T10:00Z'],
  ['the hour 24', '2026-11-21T24:00Z'],
  ['the second 60', '2026-11-21T14:03:60Z'],
  ['no zone', '2026-11-21T14:03'],
  ['a day alone', '2026-11-21'],
  ['lower case', '2026-11-21t14:03z'],
  ['spaces around', ' 2026-11-21T14:03Z '],
  ['a second line', '2026-11-21T14:03Z\n'],
  ['the year that stands for never', '0001-01-01T00:00:00Z'],
  ['half a zone', '2026-11-21T14:03+01'],
  ['a year of five digits', '+12026-11-21T14:03Z'],
  ['digits of another script', '٢٠٢٦-١١-٢١T١٤:٠٣Z'],
  ['nothing', ''],
])('refuses %s', (_what, text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test('keeps every minute of ten thousand years when written and read again', () => {
  const latest = Date.UTC(9999, 11, 31, 23, 59) / minute;
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / minute, max: latest });
  fc.assert(
    fc.property(minutes, (count) => {
      expect(parseInstant(formatInstant(count * minute))).toBe(count * minute);
    }),
  );
});

test('writes the current minute, without its seconds', () => {
  expect(formatInstant(Date.UTC(2026, 10, 21, 14, 3, 59, 999))).toBe('2026-11-21T14:03Z');
});

test('ends a limit the given number of hours after its beginning', () => {
  expect(endOf('2026-11-21T14:03Z', 24)).toBe(Date.UTC(2026, 10, 22, 14, 3));
});

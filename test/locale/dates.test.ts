import { expect, test } from 'vitest';
import { formatDay, formatTime } from '../../src/locale/dates.ts';
import { formatMoment } from '../../src/locale/moments.ts';

const time = Date.UTC(2026, 10, 21, 23, 30);
/** CLDR changes its mind about the kinds of space. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

test('writes a day in the words of the locale', () => {
  expect(formatDay('en-us', '2026-11-22')).toBe('November 22, 2026');
  expect(formatDay('nl-nl', '2026-11-22')).toBe('22 november 2026');
  expect(formatDay('ja-jp', '2026-11-22')).toBe('2026年11月22日');
  expect(formatDay('ar-sa', '2026-11-22')).toBe('22 نوفمبر 2026');
});

test('writes the day that was meant, in whatever zone it is read', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    expect(formatDay('nl-nl', '2026-11-22')).toBe('22 november 2026');
    process.env['TZ'] = before ?? '';
    if (before === undefined) delete process.env['TZ'];
  }
});

test('writes an instant with its weekday, in the zone that it is given', () => {
  expect(plain(formatTime('en-us', time, 'UTC'))).toMatch(
    /^Saturday, November 21, 2026 at 11:30 PM$/u,
  );
  expect(plain(formatTime('nl-nl', time, 'Europe/Amsterdam'))).toMatch(
    /^zondag 22 november 2026 .*00:30$/u,
  );
});

test('takes the zone of the reader when none is given', () => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(formatTime('nl-nl', time)).toBe(formatTime('nl-nl', time, own));
});

test('names the zone of an instant by its offset at that time, summer time included', () => {
  const before = process.env['TZ'];
  const offset = (zone: string, at: number) => {
    process.env['TZ'] = zone;
    return /\(UTC.*\)$/u.exec(formatMoment('nl-nl', at))?.[0];
  };
  const summer = Date.UTC(2026, 6, 1);
  expect(offset('Europe/Amsterdam', time)).toBe('(UTC+01:00)');
  expect(offset('Europe/Amsterdam', summer)).toBe('(UTC+02:00)');
  expect(offset('America/St_Johns', time)).toBe('(UTC-03:30)');
  expect(offset('UTC', time)).toBe('(UTC+00:00)');
  process.env['TZ'] = before ?? '';
  if (before === undefined) delete process.env['TZ'];
});

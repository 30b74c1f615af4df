import { expect, test } from 'vitest';
import { interfaceLocales } from '../../src/library/interface.ts';
import { formatDay, formatTime } from '../../src/locale/dates.ts';
import { zoneName } from '../../src/locale/moments.ts';

const time = Date.UTC(2026, 10, 21, 23, 30);
/** CLDR keeps changing which kinds of space it uses. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

test('writes a date in the words of the locale', () => {
  expect(formatDay('en-us', '2026-11-22')).toBe('November 22, 2026');
  expect(formatDay('nl-nl', '2026-11-22')).toBe('22 november 2026');
  expect(formatDay('ja-jp', '2026-11-22')).toBe('2026年11月22日');
  expect(formatDay('ar-sa', '2026-11-22')).toBe('22 نوفمبر 2026');
});

test('writes the date that was meant, in whatever zone it is read', () => {
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
    /^Saturday, November 21, 2026 at 11:30 PM GMT\+0$/u,
  );
  expect(plain(formatTime('nl-nl', time, 'Europe/Amsterdam'))).toMatch(
    /^zondag 22 november 2026 .*00:30 GMT\+1$/u,
  );
});

test('uses the reader’s zone if none is given', () => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(formatTime('nl-nl', time)).toBe(formatTime('nl-nl', time, own));
});

test('names the zone of an instant by its offset at that time, including daylight saving time', () => {
  const offset = (zone: string, at: number) =>
    /[A-Z]{3}.*$/u.exec(formatTime('nl-nl', at, zone))?.[0];
  const summer = Date.UTC(2026, 6, 1);
  expect(offset('Europe/Amsterdam', time)).toBe('GMT+1');
  expect(offset('Europe/Amsterdam', summer)).toBe('GMT+2');
  expect(offset('America/St_Johns', time)).toBe('GMT-3:30');
  expect(offset('UTC', time)).toBe('GMT+0');
});

test('says in every language which zone a time is in', () => {
  for (const locale of interfaceLocales())
    expect(formatTime(locale, time, 'Asia/Tokyo'), locale).toMatch(/\+9/u);
});

test('names a zone as readers know it, at a given time', () => {
  const summer = Date.UTC(2026, 6, 1);
  expect(zoneName('en-us', time, 'Europe/Amsterdam')).toEqual({
    zone: 'Central European Standard Time',
    offset: 'GMT+1',
  });
  expect(zoneName('nl-nl', summer, 'Europe/Amsterdam')).toEqual({
    zone: 'Midden-Europese zomertijd',
    offset: 'GMT+2',
  });
  // The zone of a browser that hides its reader's own.
  expect(zoneName('en-us', time, 'UTC').zone).toBe('Coordinated Universal Time');
  // A zone that has no name in the language.
  expect(zoneName('en-us', time, 'Etc/GMT+5')).toEqual({ zone: 'Etc/GMT+5', offset: 'GMT-5' });
});

/** Dates and times in the page's locale; times in the reader's own zone. */

import { formattingTag, type Locale } from './locale.ts';

/** Thousands of pages are dated, and a formatter takes a hundred times as long to make as to use. */
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A calendar day such as `2026-11-22`, which has no zone. */
export function formatDay(locale: Locale, day: string): string {
  const known = dayFormats.get(locale);
  const format =
    known ?? new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
  if (known === undefined) dayFormats.set(locale, format);
  return format.format(Date.parse(day));
}

/**
 * An instant, in words that leave no doubt about the day.
 * @param time milliseconds since 1970
 * @param zone the reader's own when absent
 */
export function formatTime(locale: Locale, time: number, zone?: string): string {
  return new Intl.DateTimeFormat(formattingTag(locale), {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(zone && { timeZone: zone }),
  }).format(time);
}

/** An instant with the reader's zone by its offset, which everybody can read: `… (UTC+01:00)`. */
export function formatMoment(locale: Locale, time: number): string {
  const minutes = -new Date(time).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const part = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const offset = `UTC${sign}${part(minutes / 60)}:${part(minutes % 60)}`;
  return `${formatTime(locale, time)} (${offset})`;
}

/** A time of day: `14:02`. */
export function formatClock(locale: Locale, time: number): string {
  return new Intl.DateTimeFormat(formattingTag(locale), { timeStyle: 'short' }).format(time);
}

/** An instant, short: `21 Nov 2026, 10:40`. */
export function formatShort(locale: Locale, time: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(formattingTag(locale), format).format(time);
}

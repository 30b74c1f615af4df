/** Dates and times in the page's locale; times in the reader's own time zone. */

import { formattingTag } from './formatting-tag.ts';
import type { Locale } from './locale.ts';

/**
 * Thousands of pages have dates, and creating a formatter takes a hundred times as long as using
 * it.
 */
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A calendar date such as `2026-11-22`, which has no time zone. */
export function formatDay(locale: Locale, day: string): string {
  const known = dayFormats.get(locale);
  const format =
    known ?? new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
  if (known === undefined) dayFormats.set(locale, format);
  return format.format(Date.parse(day));
}

/**
 * An instant, with day and time zone unambiguous: a browser may hide the reader's own zone, and a
 * text may go to someone in another.
 * @param time milliseconds since 1970
 * @param zone the reader's own by default
 */
export function formatTime(locale: Locale, time: number, zone?: string): string {
  return new Intl.DateTimeFormat(formattingTag(locale), {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
    ...(zone && { timeZone: zone }),
  }).format(time);
}

/** Dates and times in the page's locale; times in the reader's own zone. */

import { formattingTag } from './formatting-tag.ts';
import type { Locale } from './locale.ts';

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
 * An instant, in words that leave no doubt about the day, nor about the zone: a browser may hide the
 * reader's own, and a text may go to somebody in another.
 * @param time milliseconds since 1970
 * @param zone the reader's own when absent
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

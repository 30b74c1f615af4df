/** Instants as summaries and panels show them; apart from `dates.ts`, which every step’s page loads. */

import { formatTime } from './dates.ts';
import { formattingTag } from './formatting-tag.ts';
import type { Locale } from './locale.ts';

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

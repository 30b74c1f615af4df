/**
 * Instants as shown in panels and forms. Separate from `dates.ts`, which every step's page loads.
 */

import { formattingTag } from './formatting-tag.ts';
import type { Locale } from './locale.ts';

/** A time of day: `14:02`. */
export function formatClock(locale: Locale, time: number): string {
  return new Intl.DateTimeFormat(formattingTag(locale), { timeStyle: 'short' }).format(time);
}

/** An instant in short form: `21 Nov 2026, 10:40`. */
export function formatShort(locale: Locale, time: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(formattingTag(locale), format).format(time);
}

export interface ZoneName {
  /** “Central European Standard Time”, or `Europe/Istanbul` if the language has no name for it. */
  readonly zone: string;
  /** “GMT+1”. */
  readonly offset: string;
}

/**
 * The name of the reader's time zone at a point in time, as daylight saving time has a different
 * one.
 * @param zone the browser's own by default
 */
export function zoneName(locale: Locale, time: number, zone?: string): ZoneName {
  const own = zone && { timeZone: zone };
  const partOf = (timeZoneName: 'long' | 'shortOffset') => {
    const format = new Intl.DateTimeFormat(formattingTag(locale), { timeZoneName, ...own });
    return format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  };
  const name = partOf('long');
  const { timeZone } = new Intl.DateTimeFormat('en', { ...own }).resolvedOptions();
  return { zone: /\d/u.test(name) ? timeZone : name, offset: partOf('shortOffset') };
}

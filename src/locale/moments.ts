/** Instants as panels and forms show them; apart from `dates.ts`, which every step’s page loads. */

import { formattingTag } from './formatting-tag.ts';
import type { Locale } from './locale.ts';

/** A time of day: `14:02`. */
export function formatClock(locale: Locale, time: number): string {
  return new Intl.DateTimeFormat(formattingTag(locale), { timeStyle: 'short' }).format(time);
}

/** An instant, short: `21 Nov 2026, 10:40`. */
export function formatShort(locale: Locale, time: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(formattingTag(locale), format).format(time);
}

export interface ZoneName {
  /** “Central European Standard Time”; where a language has no name for it, `Europe/Istanbul`. */
  readonly zone: string;
  /** “GMT+1”. */
  readonly offset: string;
}

/**
 * What the reader's zone is called at a moment: summer time has another name.
 * @param zone the browser's own when absent
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

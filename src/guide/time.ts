/** Instants: which texts are one, and on which side of a limit they are. */

import type { TimeSide } from './config.ts';

const hour = 3_600_000;

/** How far two accurate clocks may differ, in milliseconds. Kerberos uses the same five minutes. */
export const clockSkew = 5 * 60_000;

const instant =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u;

/**
 * Parses an ISO 8601 instant with any number of decimals (Graph's audit log writes seven).
 *
 * @returns milliseconds since 1970, or undefined for anything else: a date without a time zone,
 * which would be a different instant in each browser; a day that does not exist; and the year 0001,
 * which Graph uses for “never”
 */
export function parseInstant(text: string): number | undefined {
  const parts = instant.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const isRealDay = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const time = Date.parse(text);
  return isRealDay && time >= 0 ? time : undefined;
}

/** Whether `time` is after `now` by more than clock skew; both in milliseconds. */
export function isFuture(time: number, now: number): boolean {
  return time > now + clockSkew;
}

/** The shortest form, used in links: minutes, UTC. */
export function formatInstant(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/**
 * The side of a limit that an instant is on; undefined if it is invalid or in the future. Exactly
 * `hours` ago is beyond: the reader has waited as long as asked.
 */
export function sideOf(text: string, hours: number, now: number): TimeSide | undefined {
  const time = parseInstant(text);
  if (time === undefined || isFuture(time, now)) return undefined;
  return now - time >= hours * hour ? 'beyond' : 'within';
}

/** The end of a limit that started at `text`, in milliseconds since 1970. */
export function endOf(text: string, hours: number): number | undefined {
  const time = parseInstant(text);
  return time === undefined ? undefined : time + hours * hour;
}

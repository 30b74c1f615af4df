/** Instants in links: which ones are valid, and on which side of a limit they are. */

import type { TimeSide } from './config.ts';

const hour = 3_600_000;

/** How far a reader's clock may be behind the directory's before an instant counts as future. */
const clockSkew = 5 * 60_000;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?Z$/u;

/**
 * Parses an ISO 8601 instant in UTC (`2026-11-21T14:03Z`) to milliseconds since 1970; undefined for
 * anything else, including dates that do not exist (February 31).
 */
export function parseInstant(text: string): number | undefined {
  if (!instant.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().startsWith(text.slice(0, 16)) ? time : undefined;
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
  if (time === undefined || time > now + clockSkew) return undefined;
  return now - time >= hours * hour ? 'beyond' : 'within';
}

/** The end of a limit that started at `text`, in milliseconds since 1970. */
export function endOf(text: string, hours: number): number | undefined {
  const time = parseInstant(text);
  return time === undefined ? undefined : time + hours * hour;
}

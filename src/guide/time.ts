/** Instants in links: which are valid, and on which side of a limit they fall. */

import type { TimeSide } from './config.ts';

const hour = 3_600_000;

/** How far a reader's clock may lag behind the directory's before an instant counts as future. */
const clockSkew = 5 * 60_000;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?Z$/u;

/**
 * Milliseconds since 1970 of an ISO 8601 instant in UTC (`2026-11-21T14:03Z`); undefined for
 * anything else, dates that do not exist (31 February) included.
 */
export function parseInstant(text: string): number | undefined {
  if (!instant.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().startsWith(text.slice(0, 16)) ? time : undefined;
}

/** The shortest form that links use: minutes, UTC. */
export function formatInstant(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/**
 * On which side of a limit an instant falls; undefined when it is no instant, or lies in the future.
 * Exactly `hours` ago is beyond: the reader has waited as long as was asked.
 */
export function sideOf(text: string, hours: number, now: number): TimeSide | undefined {
  const time = parseInstant(text);
  if (time === undefined || time > now + clockSkew) return undefined;
  return now - time >= hours * hour ? 'beyond' : 'within';
}

/** The end of a limit that began at `text`, in milliseconds since 1970. */
export function endOf(text: string, hours: number): number | undefined {
  const time = parseInstant(text);
  return time === undefined ? undefined : time + hours * hour;
}

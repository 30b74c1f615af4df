/** Instants as Graph reads and writes them. */

export { clockSkew, isFuture, parseInstant } from '../../guide/time.ts';

const dayLength = 24 * 60 * 60_000;

/** The time 24 hours before `now` (milliseconds), as an ISO instant without decimals. */
export function dayBefore(now: number): string {
  return new Date(now - dayLength).toISOString().replace(/\.\d+Z$/u, 'Z');
}

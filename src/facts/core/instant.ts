/** How far two accurate clocks may differ, in milliseconds. Kerberos uses the same five minutes. */
export const clockSkew = 5 * 60_000;

const dayLength = 24 * 60 * 60_000;
const isoInstant =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/iu;

/**
 * Parses an ISO 8601 instant with any number of decimals (Graph's audit log writes seven).
 *
 * @returns milliseconds since 1970, or undefined for anything else: a date without a time zone,
 * which would be a different instant in each browser; a day that does not exist; and the year 0001,
 * which Graph uses for "never"
 */
export function parseInstant(text: string): number | undefined {
  const parts = isoInstant.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number);
  const isRealDay = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const time = Date.parse(text);
  return isRealDay && year >= 2000 && Number.isFinite(time) ? time : undefined;
}

/** Whether `time` is after `now` by more than clock skew; both in milliseconds. */
export function isFuture(time: number, now: number): boolean {
  return time > now + clockSkew;
}

/** The time 24 hours before `now` (milliseconds), as an ISO instant without decimals. */
export function dayBefore(now: number): string {
  return new Date(now - dayLength).toISOString().replace(/\.\d+Z$/u, 'Z');
}

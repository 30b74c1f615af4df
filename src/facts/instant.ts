/** How far two honest clocks may differ, in milliseconds. Kerberos uses the same five minutes. */
export const SKEW = 5 * 60_000;

const DAY = 24 * 60 * 60_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * Reads an ISO 8601 instant, with any number of decimals (Graph's audit log writes seven).
 *
 * @returns Milliseconds since 1970, or undefined for anything else: a date without a zone, which
 * would mean another moment in each browser, a day that does not exist, and the year 0001 that
 * Graph writes for "never".
 */
export function parseInstant(text: string): number | undefined {
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number);
  const isRealDay = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const time = Date.parse(text);
  return isRealDay && year >= 2000 && Number.isFinite(time) ? time : undefined;
}

/** Says whether `time` lies after `now` by more than honest clocks differ; both in milliseconds. */
export const isFuture = (time: number, now: number): boolean => time > now + SKEW;

/** The moment 24 hours before `now` (milliseconds), as an ISO instant without decimals. */
export const dayBefore = (now: number): string =>
  new Date(now - DAY).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * The end of the 24 hours that Viva Engage may need after an assignment.
 *
 * @param since ISO instant of the assignment.
 * @returns ISO instant, or undefined when `since` is not one.
 * @see https://learn.microsoft.com/viva/engage/manage-viva-engage-users/manage-licenses-in-office-365
 */
export function dayEnds(since: string): string | undefined {
  const time = parseInstant(since);
  return time === undefined ? undefined : new Date(time + DAY).toISOString();
}

/** Says whether the 24 hours after `since` are over at `now`. At exactly 24 hours they are. */
export function dayIsOver(since: string, now: string): boolean | undefined {
  const [start, time] = [parseInstant(since), parseInstant(now)];
  return start === undefined || time === undefined ? undefined : time - start >= DAY;
}

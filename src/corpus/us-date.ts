/**
 * Reads a date in US order, as the corpus writes them: `7/4/2021`, `07/04/2021`.
 *
 * @returns the ISO day, `2021-07-04`, or undefined for anything that is not a day of the calendar
 */
export function parseUsDate(text: string): string | undefined {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [, month = '', day = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse lets 02/30 roll over into March; a day that comes back changed does not exist.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** True when the date has the two-digit form that the dialect asks for. */
export function isRegularUsDate(text: string): boolean {
  return /^\d{2}\/\d{2}\/\d{4}$/.test(text);
}

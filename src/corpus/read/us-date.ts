/**
 * Parses a date in US order, as the corpus writes them: `7/4/2021`, `07/04/2021`.
 *
 * @returns the ISO date, `2021-07-04`, or undefined for anything that is not a valid date
 */
export function parseUsDate(text: string): string | undefined {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/u.exec(text);
  if (match === null) return undefined;
  const [, month = '', day = '', year = ''] = match;
  // 02/30 rolls over into March, so a date that changes does not exist.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** True if the date has the two-digit form that the dialect requires. */
export function isRegularUsDate(text: string): boolean {
  return /^\d{2}\/\d{2}\/\d{4}$/u.test(text);
}

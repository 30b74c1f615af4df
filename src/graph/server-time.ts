/**
 * What time it was for the server that answered, in milliseconds since 1970; undefined where it
 * does not say, or the browser may not see it. What a cache kept for a while says how long in `Age`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-5.1
 */
export function serverTime(headers: Headers): number | undefined {
  const date = Date.parse(headers.get('Date') ?? '');
  const age = Number(headers.get('Age') ?? 0);
  if (Number.isNaN(date)) return undefined;
  return date + (Number.isInteger(age) && age > 0 ? age * 1000 : 0);
}

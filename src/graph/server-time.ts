/**
 * The time on the server that responded, in milliseconds since 1970; undefined if it does not say,
 * or the browser may not see it. If the response comes from a cache, `Age` says how old it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-5.1
 */
export function serverTime(headers: Headers): number | undefined {
  const date = Date.parse(headers.get('Date') ?? '');
  const age = Number(headers.get('Age') ?? 0);
  if (Number.isNaN(date)) return undefined;
  return date + (Number.isInteger(age) && age > 0 ? age * 1000 : 0);
}

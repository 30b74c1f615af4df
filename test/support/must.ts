/** The value, in tests where its absence is a failure of its own. */
export function must<T>(value: T | undefined, what = 'a value'): T {
  if (value === undefined) throw new Error(`${what} was expected`);
  return value;
}

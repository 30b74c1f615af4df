/** Waits for what a page is about to do. */

const limit = 20_000;
const pause = 4;

/**
 * @param read returns undefined, or throws, as long as it is not so
 * @param what what is waited for, for the error
 * @throws if it is not so in time
 */
export async function eventually<T>(read: () => T | undefined, what: string): Promise<T> {
  const start = Date.now();
  let reason: unknown;
  while (Date.now() - start < limit) {
    try {
      const found = read();
      if (found !== undefined) return found;
    } catch (error) {
      reason = error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
  throw new Error(`${what}: not within ${limit / 1000} seconds`, { cause: reason });
}

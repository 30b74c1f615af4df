/**
 * The clock of the site's host. Microsoft's servers also send a date, but browsers may not read it.
 */

import { serverTime } from '../../graph/server-time.ts';

/** How long the check is worth waiting for, in milliseconds. */
const timeLimit = 5_000;

/**
 * How far this device's clock is ahead of the host's, in milliseconds; undefined if unknown.
 * @param path a page of the site
 */
export async function skewOfDevice(path: string): Promise<number | undefined> {
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const { headers } = await fetch(path, { method: 'HEAD', cache: 'no-store', signal });
    const time = serverTime(headers);
    return time === undefined ? undefined : Date.now() - time;
  } catch {
    return undefined;
  }
}

/** The clock of the site's own host. Microsoft’s servers have one too, but do not let browsers see it. */

import { serverTime } from '../../graph/server-time.ts';

/** A check that is worth no longer wait, in milliseconds. */
const TIME_LIMIT = 5_000;

/**
 * By how many milliseconds this device's clock is ahead of the host's; undefined where it cannot be told.
 * @param path a page of the site
 */
export async function skewOfDevice(path: string): Promise<number | undefined> {
  try {
    const signal = AbortSignal.timeout(TIME_LIMIT);
    const { headers } = await fetch(path, { method: 'HEAD', cache: 'no-store', signal });
    const time = serverTime(headers);
    return time === undefined ? undefined : Date.now() - time;
  } catch {
    return undefined;
  }
}

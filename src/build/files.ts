/** Where a build keeps what the next one needs; it survives the output folder being emptied. */

import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';

const cache = '.cache/build';

export interface BuildFiles {
  /** What was built, and from what. */
  readonly record: string;
  /** The folder for pages of the last build while Astro writes. */
  readonly aside: string;
}

/** @param out the folder of the built site; each has its own */
export function buildFiles(out: string): BuildFiles {
  const own = join(cache, hash('sha1', resolve(out)).slice(0, 8));
  return { record: join(own, 'record.json'), aside: join(own, 'aside') };
}

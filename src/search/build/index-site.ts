/** Creates the search index of a built site, unless `SITE_SEARCH=off` is set. */

import { readSite } from '../../library/site.ts';
import { writeSearchIndex, type EarlierIndex } from './write-index.ts';

/**
 * The index of a large corpus takes longer than its pages, so that benchmarks of the pages skip it.
 */
export async function indexSite(
  out: string,
  say: (message: string) => void,
  earlier?: EarlierIndex,
): Promise<void> {
  if (!readSite().search) return;
  const count = await writeSearchIndex(out, earlier);
  say(earlier ? `${count} pages indexed again` : `${count} pages can be found`);
}

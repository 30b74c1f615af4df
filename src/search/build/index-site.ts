/** Creates the search index of a built site, unless `SITE_SEARCH=off` is set. */

import { readSite } from '../../library/site.ts';
import { writeSearchIndex } from './write-index.ts';

/**
 * The index of a large corpus takes longer than its pages, so that benchmarks of the pages skip it.
 */
export async function indexSite(out: string, say: (message: string) => void): Promise<void> {
  if (!readSite().search) return;
  say(`${await writeSearchIndex(out)} pages can be found`);
}

/** Makes the search index of a built site, unless `SITE_SEARCH=off` says not to. */

import { readSettings } from '../library/environment.ts';
import { writeSearchIndex } from './write-index.ts';

/** An index of a large corpus takes longer than its pages; who measures these leaves it out. */
export async function indexSite(out: string, say: (message: string) => void): Promise<void> {
  if (!readSettings().search) return;
  say(`${await writeSearchIndex(out)} pages can be found`);
}

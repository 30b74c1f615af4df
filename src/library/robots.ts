/** What a page tells search engines. */

import type { Reading } from './reading.ts';
import { readSite } from './site.ts';

const { index } = readSite();

/** The original's word on indexing, in lower case, unless `site.yaml` lists the article; pages with borrowed text stay out. */
export function robotsOf({
  article,
  locale,
  textLocale,
  document,
  source,
}: Reading): string | undefined {
  if (locale !== textLocale) return 'noindex, nofollow';
  if (index.includes(article)) return undefined;
  const original = document.frontMatter.original ?? source.original;
  return original?.robots.toLowerCase();
}

/** What a page tells search engines. */

import type { Reading } from './reading.ts';
import { readSite } from './site.ts';

const { index: listed } = readSite();

/**
 * The original's word on indexing, in lower case, unless `site.yaml` lists the article; pages with
 * borrowed text stay out. Undefined when there is nothing to say.
 */
export function robotsOf(
  { article, locale, textLocale, document, source }: Reading,
  index: readonly string[] = listed,
): string | undefined {
  if (locale !== textLocale) return 'noindex, nofollow';
  if (index.includes(article)) return undefined;
  const original = document.frontMatter.original ?? source.original;
  return original?.robots.toLowerCase();
}

/** Whether search engines may list a page: they are told nothing, or are told to. */
export function mayBeListed(reading: Reading, index?: readonly string[]): boolean {
  return !robotsOf(reading, index)?.includes('noindex');
}

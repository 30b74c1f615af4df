/** Robots directives of a page. */

import type { Reading } from './reading.ts';
import { readSite } from './site.ts';

const { index: listed } = readSite();

/**
 * The original's directives, in lower case, unless `site.yaml` lists the article; pages with
 * borrowed text are not indexed. Undefined if there is nothing to say.
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

/** Whether search engines may list a page: it has no directives, or they allow it. */
export function mayBeListed(reading: Reading, index?: readonly string[]): boolean {
  return !robotsOf(reading, index)?.includes('noindex');
}

/** The pages that search engines may list. */

import type { Reading } from '../library/reading.ts';
import type { SitePage } from '../library/site-pages.ts';
import type { Locale } from '../locale/locale.ts';
import type { ListedPage } from './sitemap.ts';

/**
 * The start pages, each article with its steps in all locales that permit it, and the site's own
 * pages where they are translated.
 * @param mayBeListed whether search engines may list the pages of a reading
 */
export function listedPages(
  locales: readonly Locale[],
  readings: readonly Reading[],
  mayBeListed: (reading: Reading) => boolean,
  pages: readonly SitePage[] = [],
): ListedPage[] {
  const home = { paths: pathsIn(locales, '') };
  const listed = readings.filter(mayBeListed);
  const byArticle = Map.groupBy(listed, ({ article }) => article);
  const articles = [...byArticle].flatMap(([article, inLocales]) => {
    const own = inLocales.map(({ locale }) => locale);
    const [first] = inLocales;
    const changed = first?.changed;
    const steps = Object.keys(first?.config?.states ?? {}).map((step) => `${step}/`);
    return ['', ...steps].map((rest) => ({
      paths: pathsIn(own, `${article}/${rest}`),
      ...(changed !== undefined && { changed }),
    }));
  });
  const own = pages.map(({ id, texts }) => ({
    paths: pathsIn(
      locales.filter((locale) => texts.has(locale)),
      `${id}/`,
    ),
  }));
  return [home, ...articles, ...own];
}

function pathsIn(locales: readonly Locale[], rest: string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, `${locale}/${rest}`]));
}

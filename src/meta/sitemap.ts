/** The sitemap: the pages that search engines may list, each with its other languages. */

import { languageTag, type Locale } from '../locale/locale.ts';
import type { AddressOf } from './address.ts';
import { alternatesAmong } from './page-set.ts';
import { element, escapeXml } from '../markup/xml.ts';

/** One page in the locales in which it may be listed. */
export interface ListedPage {
  readonly paths: Readonly<Record<Locale, string>>;
  /** The day of its last change, if known. */
  readonly changed?: string;
}

/** The name of the sitemap for the site's own pages if `sitemap.xml` is an index of several. */
export const ownSitemap = 'sitemap-site';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * @param fallback the locale for readers of no listed language
 * @param only list just this locale's addresses, each still with its other languages; all if absent
 */
export function formatSitemap(
  pages: readonly ListedPage[],
  addressOf: AddressOf,
  fallback: Locale,
  only?: Locale,
): string {
  const namespaces = { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  const urls = pages.flatMap((page) => formatPage(page, addressOf, fallback, only));
  return element('urlset', namespaces, ...urls);
}

/** @param sitemaps absolute addresses of the sitemaps that make up the whole */
export function formatSitemapIndex(sitemaps: readonly string[]): string {
  const entries = sitemaps.map((address) =>
    element('sitemap', {}, element('loc', {}, escapeXml(address))),
  );
  return element('sitemapindex', { xmlns }, ...entries);
}

function formatPage(
  { paths, changed }: ListedPage,
  addressOf: AddressOf,
  fallback: Locale,
  only: Locale | undefined,
) {
  const pages = Object.entries(paths).map(([locale, path]) => ({ locale, path }));
  const { alternates, usual } = alternatesAmong(pages, fallback);
  const links = [
    ...alternates.map((page) => [languageTag(page.locale), page] as const),
    ...(usual === undefined ? [] : [['x-default', usual] as const]),
  ].map(([hreflang, { path }]) => {
    return element('xhtml:link', { rel: 'alternate', hreflang, href: addressOf(path) });
  });
  const listed = pages.filter(({ locale }) => only === undefined || locale === only);
  return listed.map(({ path }) =>
    element(
      'url',
      {},
      element('loc', {}, escapeXml(addressOf(path))),
      ...(changed === undefined ? [] : [element('lastmod', {}, changed)]),
      ...links,
    ),
  );
}

/** The sitemap: what search engines may list, each page with its other languages. */

import { languageTag, type Locale } from '../locale/locale.ts';
import type { AddressOf } from './address.ts';
import { element, escapeXml } from './xml.ts';

/** One page in the locales in which it may be listed. */
export interface ListedPage {
  readonly paths: Readonly<Record<Locale, string>>;
  /** The day of its last change, where it is known. */
  readonly changed?: string;
}

/** @param fallback the locale for readers of no listed language */
export function formatSitemap(
  pages: readonly ListedPage[],
  addressOf: AddressOf,
  fallback: Locale,
): string {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  const urls = pages.flatMap((page) => formatPage(page, addressOf, fallback));
  return element('urlset', namespaces, ...urls);
}

function formatPage({ paths, changed }: ListedPage, addressOf: AddressOf, fallback: Locale) {
  const languages = Object.entries(paths).map(
    ([locale, path]) => [languageTag(locale), addressOf(path)] as const,
  );
  const usual = paths[fallback];
  const alternates = [
    ...languages,
    ...(usual === undefined ? [] : [['x-default', addressOf(usual)] as const]),
  ].map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href }));
  return Object.values(paths).map((path) =>
    element(
      'url',
      {},
      element('loc', {}, escapeXml(addressOf(path))),
      ...(changed === undefined ? [] : [element('lastmod', {}, changed)]),
      ...(languages.length > 1 ? alternates : []),
    ),
  );
}

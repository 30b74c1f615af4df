/**
 * Sitemaps of a corpus: the pages that search engines may list, and an index of all sitemaps. The
 * files of a locale depend on the whole corpus, so that a shard gives the same result.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../read/catalog.ts';
import { originalOf } from '../read/compare.ts';
import type { Version } from '../read/version.ts';
import type { Corpus } from '../../library/corpora.ts';
import type { Locale } from '../../locale/locale.ts';
import { addressesOf } from '../../meta/address.ts';
import {
  formatSitemap,
  formatSitemapIndex,
  ownSitemap,
  type ListedPage,
} from '../../meta/sitemap.ts';
import { xmlDocument } from '../../markup/xml.ts';
import { addressPath } from './address-path.ts';
import { keepOnly } from './page-files.ts';
import { corpusPath } from './corpus-index.ts';

/**
 * The protocol allows 50,000 addresses and 50 MB; with 37 languages each, the size limit comes
 * first.
 */
const maxPerFile = 5_000;

export interface SitemapSettings {
  readonly corpus: Corpus;
  /** The host's public address. */
  readonly site: string;
  readonly base: string;
  /** The locale for readers whose own is not available. */
  readonly fallback: Locale;
}

/**
 * Writes the sitemaps of one locale, and deletes those of earlier builds.
 * @param folder the folder of the pages
 * @param isListed whether a page has enough content to be listed, by slug
 */
export function writeSitemaps(
  folder: string,
  locale: Locale,
  catalog: Catalog,
  settings: SitemapSettings | undefined,
  isListed: (slug: string) => boolean,
): void {
  const names = settings ? sitemapNames(locale, catalog, settings.corpus) : [];
  keepOnly(folder, new Set(names), /^sitemap-\d+\.xml$/u);
  if (!settings) return;
  const { corpus, site, base, fallback } = settings;
  const addressOf = addressesOf(new URL(site), base);
  const articles = listedIn(locale, catalog, corpus);
  for (const [at, name] of names.entries()) {
    const pages = articles
      .slice(at * maxPerFile, (at + 1) * maxPerFile)
      .filter(([id]) => isListed(catalog.slugs.get(id) ?? id))
      .map(([id, versions]) => pageOf(id, versions, catalog, corpus));
    const all = at === 0 ? [start(catalog, corpus), ...pages] : pages;
    writeFileSync(join(folder, name), xmlDocument(formatSitemap(all, addressOf, fallback, locale)));
  }
}

/** The index of the sitemaps of all corpora in all locales, and of the site's own pages. */
export function sitemapIndex(
  corpora: readonly (readonly [Corpus, Catalog])[],
  site: string,
  base: string,
): string {
  const paths = corpora.flatMap(([corpus, catalog]) =>
    localesOf(catalog).flatMap((locale) =>
      sitemapNames(locale, catalog, corpus).map((name) => corpusPath(corpus, locale) + name),
    ),
  );
  const addressOf = addressesOf(new URL(site), base);
  return xmlDocument(formatSitemapIndex([`${ownSitemap}.xml`, ...paths].map(addressOf)));
}

function sitemapNames(locale: Locale, catalog: Catalog, corpus: Corpus): string[] {
  const files = Math.max(1, Math.ceil(listedIn(locale, catalog, corpus).length / maxPerFile));
  return Array.from({ length: files }, (_, at) => `sitemap-${at + 1}.xml`);
}

function listedIn(
  locale: Locale,
  catalog: Catalog,
  corpus: Corpus,
): [string, readonly Version[]][] {
  return [...catalog.versions].filter(([id, versions]) =>
    versions.some(
      (version) =>
        version.locale.toLowerCase() === locale && mayBeListed(id, version, catalog, corpus),
    ),
  );
}

/** Whether the original may be indexed and is not a copy of another article. */
function mayBeListed(id: string, version: Version, catalog: Catalog, { rules }: Corpus): boolean {
  const isOriginal = originalOf(id, version, catalog) === id;
  return !version.noindex && isOriginal && !rules.unlisted.includes(id);
}

function pageOf(
  id: string,
  versions: readonly Version[],
  catalog: Catalog,
  corpus: Corpus,
): ListedPage {
  const slug = catalog.slugs.get(id) ?? id;
  const listed = versions.filter((version) => mayBeListed(id, version, catalog, corpus));
  const locales = listed.map(({ locale }) => locale.toLowerCase());
  return { paths: pathsIn(locales, corpus, addressPath(slug)) };
}

function start(catalog: Catalog, corpus: Corpus): ListedPage {
  return { paths: pathsIn(localesOf(catalog), corpus, '') };
}

function pathsIn(locales: readonly Locale[], corpus: Corpus, rest: string): ListedPage['paths'] {
  return Object.fromEntries(locales.map((locale) => [locale, corpusPath(corpus, locale) + rest]));
}

function localesOf({ locales }: Catalog): Locale[] {
  return locales.map(({ locale }) => locale.toLowerCase());
}

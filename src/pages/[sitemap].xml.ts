/**
 * `/sitemap.xml`; exists only if the site knows its own address (`SITE_URL`). If there are corpora,
 * it is an index of many sitemaps that are written with their pages, and one for the guides.
 */

import type { APIRoute } from 'astro';
import { readIndexedCorpora } from '../corpus/write/corpus-index.ts';
import { interfaceLocales } from '../library/interface.ts';
import { allReadings } from '../library/reading.ts';
import { mayBeListed } from '../library/robots.ts';
import { readSite } from '../library/site.ts';
import { sitePages } from '../library/site-pages.ts';
import { addressesOf } from '../meta/address.ts';
import { listedPages } from '../meta/listed-pages.ts';
import { formatSitemap, ownSitemap } from '../meta/sitemap.ts';
import { xmlResponse } from '../markup/xml.ts';

export function getStaticPaths() {
  const sitemap = readIndexedCorpora().length > 0 ? ownSitemap : 'sitemap';
  return import.meta.env.SITE ? [{ params: { sitemap } }] : [];
}

export const GET: APIRoute = ({ site }) => {
  const pages = listedPages(
    interfaceLocales(),
    allReadings(),
    (reading) => mayBeListed(reading),
    sitePages(),
  );
  const addressOf = addressesOf(site, readSite().base);
  return xmlResponse(formatSitemap(pages, addressOf, readSite().defaultLocale));
};

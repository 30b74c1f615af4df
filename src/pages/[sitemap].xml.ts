/** `/sitemap.xml`; only a site that knows its own address (`SITE_URL`) has one. */

import type { APIRoute } from 'astro';
import { interfaceLocales } from '../library/interface.ts';
import { allReadings } from '../library/reading.ts';
import { mayBeListed } from '../library/robots.ts';
import { readSite } from '../library/site.ts';
import { addressesOf } from '../meta/address.ts';
import { listedPages } from '../meta/listed-pages.ts';
import { formatSitemap } from '../meta/sitemap.ts';
import { xmlResponse } from '../meta/xml.ts';

export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : [];
}

export const GET: APIRoute = ({ site }) => {
  const pages = listedPages(interfaceLocales(), allReadings(), (reading) => mayBeListed(reading));
  const addressOf = addressesOf(site, import.meta.env.BASE_URL);
  return xmlResponse(formatSitemap(pages, addressOf, readSite().defaultLocale));
};

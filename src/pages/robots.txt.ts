/** `/robots.txt`: everything may be crawled; each page says whether it may be indexed. */

import type { APIRoute } from 'astro';
import { readSite } from '../library/site.ts';
import { addressesOf } from '../meta/address.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = addressesOf(site, readSite().base)('sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(site ? ['', `Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join('\n')}\n`);
};

/** `/robots.txt`: everything may be crawled; each page says whether it may be indexed. */

import type { APIRoute } from 'astro';
import { addressesOf } from '../meta/address.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = addressesOf(site, import.meta.env.BASE_URL)('sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(site ? ['', `Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join('\n')}\n`);
};

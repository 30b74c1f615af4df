/**
 * Vite puts styles into the page, which the page's policy refuses. So that authors see the site under
 * the policy that its readers get, each becomes a link.
 */

import { defineMiddleware } from 'astro/middleware';
import { linkStyles } from './style-links.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(linkStyles(await response.text()), response);
});

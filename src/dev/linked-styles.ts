/**
 * Vite inlines styles in the page, which the page's policy blocks. Each is turned into a link, so
 * that authors see the site under the same policy as readers. Vite’s own answer is a nonce in the
 * policy (https://github.com/vitejs/vite/issues/11862), which readers’ pages do not have.
 */

import { defineMiddleware } from 'astro/middleware';
import { linkStyles } from './style-links.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(linkStyles(await response.text()), response);
});

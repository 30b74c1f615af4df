/**
 * Vite puts styles into the page, which the page's policy refuses. So that authors see the site under
 * the policy that its readers get, each becomes a link to the file that it came from.
 */

import { defineMiddleware } from 'astro/middleware';

const inlineStyle = /<style data-vite-dev-id="([^"]+)">[^]*?<\/style>/gu;
/** What would put them in again when they change; without it the page is loaded anew. */
const styleScript = /<script type="module" src="[^"]+\.css"><\/script>/gu;

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = (await response.text())
    .replace(inlineStyle, (_style, file: string) => {
      const path = file.replace(/^\//u, '');
      return `<link rel="stylesheet" href="/@fs/${path}?direct">`;
    })
    .replace(styleScript, '');
  return new Response(html, response);
});

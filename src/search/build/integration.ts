/** Search as part of the build: once the pages are written, they are indexed. */

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexSite } from './index-site.ts';

export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await indexSite(fileURLToPath(dir), (message) => {
          logger.info(message);
        });
      },
    },
  };
}

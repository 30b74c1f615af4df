/** Search, as a part of the build: when the pages are written, so is their index. */

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { interfaceLocales } from '../library/interface.ts';
import { readSite } from '../library/site.ts';
import { writeSearchIndex } from './write-index.ts';

export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // An index of a large corpus takes longer than its pages; who measures these leaves it out.
        if (process.env['SITE_SEARCH'] === 'off') return;
        const borrowing = { locales: interfaceLocales(), source: readSite().defaultLocale };
        const pages = await writeSearchIndex(fileURLToPath(dir), borrowing);
        logger.info(`${pages} pages can be found`);
      },
    },
  };
}

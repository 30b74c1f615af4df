/** Adds files for the host to the built site: headers, redirects, and a 404 page. */

import { globSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { azureConfig } from './azure.ts';
import { headersFile, redirectsFile } from './headers-file.ts';
import { nextPageFile, nextPageRules } from './next-page.ts';
import { readHostSettings } from './settings.ts';

export function hosts(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const settings = readHostSettings(base);
        writeFileSync(join(out, 'staticwebapp.config.json'), azureConfig(settings));
        writeFileSync(join(out, '_headers'), headersFile(settings));
        writeFileSync(join(out, '_redirects'), redirectsFile(settings));
        writeFileSync(join(out, nextPageFile(settings.base)), nextPageRules(settings.base));
        // Otherwise, GitHub Pages skips folders whose names start with an underscore.
        writeFileSync(join(out, '.nojekyll'), '');
        nameMissingPages(out);
      },
    },
  };
}

/**
 * Hosts look for `404.html`; Astro uses that name only for the one at the root.
 *
 * @see https://github.com/withastro/astro/issues/7860
 */
function nameMissingPages(out: string): void {
  for (const page of globSync('*/404/index.html', { cwd: out })) {
    const folder = join(out, dirname(page));
    renameSync(join(out, page), `${folder}.html`);
    rmdirSync(folder);
  }
}

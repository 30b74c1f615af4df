/**
 * Astro's part in building corpora: it renders their shells, which are stored along with whatever
 * else their pages are built from, and serves the pages in dev mode. The pages themselves are
 * written once Astro is done and its memory is free (`commands/build.ts`). Does nothing without a
 * corpus.
 */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveCorpora } from './dev-server.ts';
import { saveFrame } from './build-cache.ts';
import { readReplacing } from './replacing-guides.ts';
import { keptPages, type KeptPages } from './page-store.ts';
import { builtLocalesOf, readShelves, shellPath, type Shelf } from './corpus-index.ts';

export function corpora(): AstroIntegration {
  const shelves = readShelves();
  if (shelves.length === 0) return { name: 'corpora', hooks: {} };
  let base = '/';
  let kept: KeptPages | undefined;
  return {
    name: 'corpora',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        kept = keptPages(fileURLToPath(config.outDir));
      },
      'astro:server:setup': ({ server }) => {
        serveCorpora(server, base);
      },
      'astro:build:start': () => {
        kept?.takeOut();
      },
      'astro:build:done': ({ dir }) => {
        if (!kept) return;
        const shells = takeShells(shelves, fileURLToPath(dir));
        saveFrame(kept.frame, { shells, guides: readReplacing(Date.now()) });
        kept.putBack([...new Set(shelves.flatMap(builtLocalesOf))]);
      },
    },
  };
}

/** Shells are only an intermediate result: they are read and deleted. */
function takeShells(shelves: readonly Shelf[], out: string): [string, string][] {
  const paths = shelves.flatMap((shelf) =>
    builtLocalesOf(shelf).map((locale) => shellPath(shelf.corpus, locale)),
  );
  return paths.map((path) => {
    const html = readFileSync(join(out, path, 'index.html'), 'utf8');
    rmSync(join(out, path), { recursive: true });
    return [path, html];
  });
}

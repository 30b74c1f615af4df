/**
 * Adds the pages of the corpora to the site: after Astro's own, and to the server that authors use.
 * Without a corpus it does nothing.
 */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveCorpora } from './dev-server.ts';
import { saveFrame, type Frame } from './frame.ts';
import { readReplacing } from './guides.ts';
import { keptPages, type KeptPages } from './kept-pages.ts';
import { builtLocalesOf, readShelves, shellPath, type Shelf } from './shelf.ts';
import { writeCorpora } from './write-corpora.ts';

export function corpora(): AstroIntegration {
  const shelves = readShelves();
  if (shelves.length === 0) return { name: 'corpora', hooks: {} };
  let base = '/';
  let site: string | undefined;
  let kept: KeptPages | undefined;
  return {
    name: 'corpora',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        site = config.site;
        kept = keptPages(fileURLToPath(config.outDir));
      },
      'astro:server:setup': ({ server }) => {
        serveCorpora(server, shelves, base);
      },
      'astro:build:start': () => {
        kept?.takeOut();
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!kept) return;
        const out = fileURLToPath(dir);
        const frame: Frame = {
          shells: takeShells(shelves, out),
          guides: readReplacing(Date.now()),
        };
        saveFrame(kept.frame, frame);
        kept.putBack([...new Set(shelves.flatMap(builtLocalesOf))]);
        const say = (message: string) => {
          logger.info(message);
        };
        await writeCorpora({ shelves, out, base, site, kept, frame, say });
      },
    },
  };
}

/** The shells are means, not pages: they are read and taken away. */
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

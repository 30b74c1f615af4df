/**
 * Astro's part in building corpora: it renders their templates, which are stored along with whatever
 * else their pages are built from, and serves the pages in dev mode. The pages themselves are
 * written once Astro is done and its memory is free (`commands/build.ts`). Does nothing without a
 * corpus.
 */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveCorpora } from './dev-server.ts';
import { saveBuildCache } from './build-cache.ts';
import { readReplacing } from './replacing-guides.ts';
import { pageStore, type PageStore } from './page-store.ts';
import {
  builtLocalesOf,
  readIndexedCorpora,
  templatePath,
  type IndexedCorpus,
} from './corpus-index.ts';

export function corpora(): AstroIntegration {
  const indexedCorpora = readIndexedCorpora();
  if (indexedCorpora.length === 0) return { name: 'corpora', hooks: {} };
  let base = '/';
  let store: PageStore | undefined;
  return {
    name: 'corpora',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        store = pageStore(fileURLToPath(config.outDir));
      },
      'astro:server:setup': ({ server }) => {
        serveCorpora(server, base);
      },
      'astro:build:start': () => {
        store?.takeOut();
      },
      'astro:build:done': ({ dir }) => {
        if (!store) return;
        const templates = takeTemplates(indexedCorpora, fileURLToPath(dir));
        saveBuildCache(store.buildCache, { templates, guides: readReplacing(Date.now()) });
        store.putBack([...new Set(indexedCorpora.flatMap(builtLocalesOf))]);
      },
    },
  };
}

/** Templates are only an intermediate result: they are read and deleted. */
function takeTemplates(indexedCorpora: readonly IndexedCorpus[], out: string): [string, string][] {
  const paths = indexedCorpora.flatMap((indexed) =>
    builtLocalesOf(indexed).map((locale) => templatePath(indexed.corpus, locale)),
  );
  return paths.map((path) => {
    const html = readFileSync(join(out, path, 'index.html'), 'utf8');
    rmSync(join(out, path), { recursive: true });
    return [path, html];
  });
}

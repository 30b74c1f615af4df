/** Serves the pages of the corpora in dev mode; each is read and rendered on request. */

import { readFileSync, mkdtempSync, writeFileSync, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { readCatalogue, type Catalogue } from '../corpus/catalog.ts';
import { decoded } from '../corpus/decoded.ts';
import type { CorpusOptions } from '../corpus/pending.ts';
import { findArticle, readCorpus } from '../corpus/read-corpus.ts';
import { readSite } from '../library/site.ts';
import { stateOfFolders } from './folder-state.ts';
import { readReplacing } from './replacing-guides.ts';
import { imageFolder, openPress } from './page-writer.ts';
import { forgetShelves, readShelves, shelfPath, shellPath, type Shelf } from './corpus-index.ts';

/** The module from which Astro gets the locales of the corpora. */
const listing = fileURLToPath(new URL('corpus-index.ts', import.meta.url));

export function serveCorpora(server: ViteDevServer, base: string): void {
  const images = mkdtempSync(join(tmpdir(), 'kb-images-'));
  const catalogues = new Map<Shelf, Catalogue>();
  let state = stateOf(readShelves());

  /** Takes files into account that were added, deleted, or renamed since the last request. */
  const refresh = () => {
    const now = stateOf(readShelves());
    if (now === state) return;
    state = now;
    catalogues.clear();
    forgetShelves();
    server.watcher.emit('change', listing);
  };
  const catalogueOf = (shelf: Shelf) => {
    const known = catalogues.get(shelf) ?? readCatalogue(shelf.corpus.dir, shelf.corpus.rules);
    catalogues.set(shelf, known);
    return known;
  };

  const respond = async (path: string, origin: string, response: ServerResponse) => {
    if (path.startsWith(`${imageFolder}/`))
      return sendImage(join(images, basename(path)), response);
    refresh();
    const found = find(path, readShelves());
    if (!found) return false;
    const { shelf, locale, rest } = found;
    const catalogue = catalogueOf(shelf);
    const settings = {
      ...{ corpus: shelf.corpus, locale: shelf.locales.get(locale)?.locale ?? locale, base },
      shell: await shellAt(origin + base + shellPath(shelf.corpus, locale)),
      fallback: readSite().defaultLocale,
      guides: readReplacing(Date.now()),
    };
    const press = openPress(settings, catalogue);
    const options: CorpusOptions & { catalogue: Catalogue } = {
      ...press.options,
      catalogue,
      putImage: (name, bytes) => {
        writeFileSync(join(images, name), bytes);
      },
    };
    if (rest === '' || rest.startsWith('_')) {
      const all = [...readCorpus(shelf.corpus.dir, { ...options, locales: [settings.locale] })];
      const entries = all.flatMap((item) =>
        !('skipped' in item) && press.isListed(item) ? [item] : [],
      );
      return sendPage(press.lists(entries).find((page) => page.path === rest)?.html, response);
    }
    const item = findArticle(shelf.corpus.dir, options, settings.locale, rest.slice(0, -1));
    return sendPage(item && press.page(item.read()), response);
  };

  server.middlewares.use((request: IncomingMessage, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    const origin = `http://${request.headers.host ?? ''}`;
    respond(decoded(path), origin, response).then((done) => {
      if (!done) next();
    }, next);
  });
}

function stateOf(shelves: readonly Shelf[]): string {
  return shelves.map(({ corpus }) => stateOfFolders(corpus.dir)).join('\n');
}

/** Astro needs a moment to notice a new locale. */
async function shellAt(address: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(address);
    if (answer.ok || tries === 20) return answer.text();
    await pause(100);
  }
}

function find(path: string, shelves: readonly Shelf[]) {
  // Longest path first, as one corpus may be below another.
  const all = shelves.flatMap((shelf) =>
    [...shelf.locales.keys()].map((locale) => ({
      ...{ shelf, locale },
      start: shelfPath(shelf.corpus, locale),
    })),
  );
  all.sort((a, b) => b.start.length - a.start.length);
  for (const { shelf, locale, start } of all) {
    const rest = path.startsWith(start) ? path.slice(start.length) : undefined;
    if (rest !== undefined && rest !== '_shell/' && /^(?:.*\/)?$/u.test(rest))
      return { shelf, locale, rest };
  }
  return undefined;
}

function sendPage(html: string | undefined, response: ServerResponse): boolean {
  if (html === undefined) return false;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html);
  return true;
}

function sendImage(file: string, response: ServerResponse): boolean {
  if (!existsSync(file)) return false;
  response.end(readFileSync(file));
  return true;
}

/** Shows the pages of the corpora while authors write: each is read and rendered when it is asked for. */

import { readFileSync, mkdtempSync, writeFileSync, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { readCatalogue, type Catalogue } from '../corpus/catalogue.ts';
import type { CorpusOptions } from '../corpus/pending.ts';
import { findArticle, readCorpus } from '../corpus/read-corpus.ts';
import { readSite } from '../library/site.ts';
import { readReplacing } from './guides.ts';
import { imageFolder, openPress } from './press.ts';
import { shelfPath, shellPath, type Shelf } from './shelf.ts';

export function serveCorpora(server: ViteDevServer, shelves: readonly Shelf[], base: string): void {
  const images = mkdtempSync(join(tmpdir(), 'kb-images-'));
  const catalogues = new Map<Shelf, Catalogue>();
  const catalogueOf = (shelf: Shelf) => {
    const known = catalogues.get(shelf) ?? readCatalogue(shelf.corpus.dir);
    catalogues.set(shelf, known);
    return known;
  };

  const respond = async (path: string, origin: string, response: ServerResponse) => {
    if (path.startsWith(`${imageFolder}/`))
      return sendImage(join(images, basename(path)), response);
    const found = find(path, shelves);
    if (!found) return false;
    const { shelf, locale, rest } = found;
    const answer = await fetch(origin + base + shellPath(shelf.corpus, locale));
    const catalogue = catalogueOf(shelf);
    const settings = {
      ...{ corpus: shelf.corpus, locale: shelf.locales.get(locale)?.locale ?? locale, base },
      ...{ shell: await answer.text(), fallback: readSite().defaultLocale },
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
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
    const origin = `http://${request.headers.host ?? ''}`;
    respond(path, origin, response).then((done) => {
      if (!done) next();
    }, next);
  });
}

function find(path: string, shelves: readonly Shelf[]) {
  for (const shelf of shelves)
    for (const locale of shelf.locales.keys()) {
      const start = shelfPath(shelf.corpus, locale);
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

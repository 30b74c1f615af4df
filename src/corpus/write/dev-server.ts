/** Serves the pages of the corpora in dev mode; each is read and rendered on request. */

import { readFileSync, mkdtempSync, writeFileSync, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { readCatalog, type Catalog } from '../read/catalog.ts';
import { decoded } from '../read/resolve.ts';
import type { CorpusOptions } from '../read/pending.ts';
import { findArticle, readCorpus } from '../read/read-corpus.ts';
import { readSite } from '../../library/site.ts';
import { stateOfFolders } from './folder-state.ts';
import { readReplacing } from './replacing-guides.ts';
import { imageFolder, openPageWriter, type PageWriter } from './page-writer.ts';
import {
  forgetIndexedCorpora,
  readIndexedCorpora,
  corpusPath,
  templatePath,
  type IndexedCorpus,
} from './corpus-index.ts';

/** The module from which Astro gets the locales of the corpora. */
const listing = fileURLToPath(new URL('corpus-index.ts', import.meta.url));

export function serveCorpora(server: ViteDevServer, base: string): void {
  const images = mkdtempSync(join(tmpdir(), 'kb-images-'));
  const catalogs = new Map<IndexedCorpus, Catalog>();
  let state = stateOf(readIndexedCorpora());

  /** Takes files into account that were added, deleted, or renamed since the last request. */
  const refresh = () => {
    const now = stateOf(readIndexedCorpora());
    if (now === state) return;
    state = now;
    catalogs.clear();
    forgetIndexedCorpora();
    server.watcher.emit('change', listing);
  };
  const catalogOf = (indexed: IndexedCorpus) => {
    const known = catalogs.get(indexed) ?? readCatalog(indexed.corpus.dir, indexed.corpus.rules);
    catalogs.set(indexed, known);
    return known;
  };

  const respond = async (path: string, origin: string, response: ServerResponse) => {
    if (path.startsWith(`${imageFolder}/`))
      return sendImage(join(images, basename(path)), response);
    refresh();
    const found = find(path, readIndexedCorpora());
    if (!found) return false;
    const { indexed, locale, rest } = found;
    const catalog = catalogOf(indexed);
    const settings = {
      ...{ corpus: indexed.corpus, locale: indexed.locales.get(locale)?.locale ?? locale, base },
      template: await templateAt(origin + base + templatePath(indexed.corpus, locale)),
      fallback: readSite().defaultLocale,
      guides: readReplacing(Date.now()),
    };
    const writer = openPageWriter(settings, catalog);
    const options: CorpusOptions & { catalog: Catalog } = {
      ...writer.options,
      catalog,
      putImage: (name, bytes) => {
        writeFileSync(join(images, name), bytes);
      },
    };
    if (rest === '' || rest.startsWith('_')) {
      const lists = listPages(indexed, writer, { ...options, locales: [settings.locale] });
      return sendPage(lists.find((page) => page.path === rest)?.html, response);
    }
    const item = findArticle(indexed.corpus.dir, options, settings.locale, rest.slice(0, -1));
    return sendPage(item && writer.page(item.read()), response);
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

function listPages(
  { corpus }: IndexedCorpus,
  writer: PageWriter,
  options: CorpusOptions,
): ReturnType<PageWriter['lists']> {
  const all = [...readCorpus(corpus.dir, options)];
  return writer.lists(
    all.flatMap((item) => (!('skipped' in item) && writer.isListed(item) ? [item] : [])),
  );
}

function stateOf(indexedCorpora: readonly IndexedCorpus[]): string {
  return indexedCorpora.map(({ corpus }) => stateOfFolders(corpus.dir)).join('\n');
}

/** Astro needs a moment to notice a new locale. */
async function templateAt(address: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(address);
    if (answer.ok || tries === 20) return answer.text();
    await pause(100);
  }
}

function find(path: string, indexedCorpora: readonly IndexedCorpus[]) {
  // Longest path first, as one corpus may be below another.
  const all = indexedCorpora.flatMap((indexed) =>
    [...indexed.locales.keys()].map((locale) => ({
      ...{ indexed, locale },
      start: corpusPath(indexed.corpus, locale),
    })),
  );
  all.sort((a, b) => b.start.length - a.start.length);
  for (const { indexed, locale, start } of all) {
    const rest = path.startsWith(start) ? path.slice(start.length) : undefined;
    if (rest !== undefined && rest !== '_template/' && /^(?:.*\/)?$/u.test(rest))
      return { indexed, locale, rest };
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

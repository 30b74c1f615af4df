/**
 * Adds the pages of the corpora to the site: after Astro's own, and to the server that authors use.
 * Without a corpus it does nothing.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readCatalogue, saveCatalogue, type Catalogue } from '../corpus/catalogue.ts';
import { progressBar } from '../corpus/progress.ts';
import { readSite } from '../library/site.ts';
import { serveCorpora } from './dev-server.ts';
import { readReplacing } from './guides.ts';
import { keptPages, type KeptPages } from './kept-pages.ts';
import { processesFor, writeInParallel } from './parallel.ts';
import { imageFolder } from './press.ts';
import { builtLocalesOf, readShelves, shellPath, type Shelf } from './shelf.ts';
import { writeLocale, type LocaleJob, type LocaleResult } from './write-locale.ts';

export function corpora(): AstroIntegration {
  const shelves = readShelves();
  if (shelves.length === 0) return { name: 'corpora', hooks: {} };
  let config: AstroConfig | undefined;
  const kept = (): KeptPages => {
    if (!config) throw new Error('Astro tells its settings before it builds');
    return keptPages(fileURLToPath(config.outDir), fileURLToPath(config.cacheDir));
  };
  return {
    name: 'corpora',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': ({ server }) => {
        serveCorpora(server, shelves, baseOf(config?.base));
      },
      'astro:build:start': () => {
        kept().takeOut();
      },
      'astro:build:done': async ({ dir, logger }) => {
        await writeAll(shelves, fileURLToPath(dir), baseOf(config?.base), kept(), logger);
      },
    },
  };
}

async function writeAll(
  shelves: readonly Shelf[],
  out: string,
  base: string,
  kept: KeptPages,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const bar = progressBar(process.stderr);
  const guides = readReplacing(Date.now());
  const fallback = readSite().defaultLocale;
  const shells = takeShells(shelves, out);
  kept.putBack([...new Set(shelves.flatMap(builtLocalesOf))]);
  const catalogues = new Map<string, Catalogue>();
  const jobs = shelves.flatMap((shelf): LocaleJob[] => {
    const { corpus } = shelf;
    const file = kept.catalogueOf(corpus.prefix);
    const catalogue = readCatalogue(corpus.dir, (locale, done, of) => {
      bar.update(done, of, `locales compared (${locale})`);
    });
    catalogues.set(file, catalogue);
    return builtLocalesOf(shelf).map((locale) => ({
      ...{ corpus, catalogue: file, fallback, base, out, guides },
      locale: shelf.locales.get(locale)?.locale ?? locale,
      shell: shells.get(shellPath(corpus, locale)) ?? '',
      record: kept.recordOf(corpus.prefix, locale),
    }));
  });
  const images = new Set<string>();
  let done = 0;
  const onResult = ({ locale }: LocaleJob, result: LocaleResult) => {
    for (const image of result.images) images.add(image);
    bar.update((done += 1), jobs.length, `locales written (${locale})`);
    const { rendered, kept: unchanged, deleted } = result;
    logger.info(`${locale}: ${rendered} pages written, ${unchanged} unchanged, ${deleted} removed`);
  };
  const processes = processesFor(jobs.length);
  if (processes > 1) {
    for (const [file, catalogue] of catalogues) save(file, catalogue);
    await writeInParallel(jobs, processes, onResult);
  } else {
    for (const job of jobs) {
      const catalogue = catalogues.get(job.catalogue);
      if (catalogue) onResult(job, await writeLocale(job, catalogue));
    }
  }
  bar.end();
  removeOthers(join(out, imageFolder), images);
}

/** The shells are means, not pages: they are read and taken away. */
function takeShells(shelves: readonly Shelf[], out: string): Map<string, string> {
  const paths = shelves.flatMap((shelf) =>
    builtLocalesOf(shelf).map((locale) => shellPath(shelf.corpus, locale)),
  );
  return new Map(
    paths.map((path) => {
      const html = readFileSync(join(out, path, 'index.html'), 'utf8');
      rmSync(join(out, path), { recursive: true });
      return [path, html];
    }),
  );
}

function save(file: string, catalogue: Catalogue): void {
  mkdirSync(dirname(file), { recursive: true });
  saveCatalogue(file, catalogue);
}

/** Images that no page shows any more. */
function removeOthers(folder: string, images: ReadonlySet<string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!images.has(name)) rmSync(join(folder, name));
}

function baseOf(base = '/'): string {
  return base.replace(/\/?$/u, '/');
}

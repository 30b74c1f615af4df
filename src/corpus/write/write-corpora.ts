/** Writes the pages of all corpora into a built site, in as many processes as is useful. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCatalog, saveCatalog, type Catalog } from '../read/catalog.ts';
import { progressBar } from '../read/progress.ts';
import { formatDiagnostic } from '../../author/diagnostic.ts';
import { refusedIn } from '../../library/check-corpora.ts';
import { readSite } from '../../library/site.ts';
import type { BuildCache } from './build-cache.ts';
import type { PageStore } from './page-store.ts';
import { keepOnly } from './page-files.ts';
import { processesFor, writeInParallel } from './parallel.ts';
import { imageFolder } from './page-writer.ts';
import { builtLocalesOf, templatePath, type IndexedCorpus } from './corpus-index.ts';
import { sitemapIndex } from './sitemap.ts';
import { writeLocale, type LocaleJob, type LocaleResult } from './write-locale.ts';

export interface BuildSettings {
  readonly indexedCorpora: readonly IndexedCorpus[];
  /** The folder of the built site. */
  readonly out: string;
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  /** The host's public address, if known. */
  readonly site: string | undefined;
  readonly store: PageStore;
  readonly buildCache: BuildCache;
  readonly say: (message: string) => void;
  /** Receives the files of a corpus that cannot be read, even by those who want no progress. */
  readonly warn: (message: string) => void;
}

/** @returns how many pages changed */
export async function writeCorpora(settings: BuildSettings): Promise<number> {
  const { indexedCorpora, out, site, base, store, say, warn } = settings;
  const bar = progressBar(process.stderr);
  const catalogs = indexedCorpora.map(({ corpus }) => {
    const catalog = readCatalog(corpus.dir, corpus.rules, (locale, done, of) => {
      bar.update(done, of, `locales compared (${locale})`);
    });
    return [corpus, catalog] as const;
  });
  for (const [corpus, { refused }] of catalogs)
    for (const diagnostic of refusedIn(refused, corpus)) warn(formatDiagnostic(diagnostic));
  const jobs = indexedCorpora.flatMap((indexed) => jobsOf(indexed, settings));
  const images = new Set<string>();
  let [done, changed] = [0, 0];
  const byFile = new Map(catalogs.map(([corpus, all]) => [store.catalogOf(corpus.prefix), all]));
  await writeAll(jobs, byFile, ({ locale }, result) => {
    for (const image of result.images) images.add(image);
    bar.update((done += 1), jobs.length, `locales written (${locale})`);
    const { rendered, kept, deleted } = result;
    changed += rendered + deleted;
    say(`${locale}: ${rendered} pages written, ${kept} unchanged, ${deleted} removed`);
  });
  bar.end();
  mkdirSync(join(out, imageFolder), { recursive: true });
  keepOnly(join(out, imageFolder), images);
  if (site !== undefined)
    writeFileSync(join(out, 'sitemap.xml'), sitemapIndex(catalogs, site, base));
  return changed;
}

function jobsOf(
  indexed: IndexedCorpus,
  { buildCache, store, base, site, out }: BuildSettings,
): LocaleJob[] {
  const { corpus, locales } = indexed;
  const fallback = readSite().defaultLocale;
  const templates = new Map(buildCache.templates);
  return builtLocalesOf(indexed).map((locale) => ({
    ...{ corpus, fallback, base, site, out, guides: buildCache.guides },
    locale: locales.get(locale)?.locale ?? locale,
    catalog: store.catalogOf(corpus.prefix),
    template: templates.get(templatePath(corpus, locale)) ?? '',
    record: store.recordOf(corpus.prefix, locale),
  }));
}

async function writeAll(
  jobs: readonly LocaleJob[],
  catalogs: ReadonlyMap<string, Catalog>,
  onResult: (job: LocaleJob, result: LocaleResult) => void,
): Promise<void> {
  const processes = processesFor(jobs.length);
  if (processes > 1) {
    for (const [file, catalog] of catalogs) {
      mkdirSync(dirname(file), { recursive: true });
      saveCatalog(file, catalog);
    }
    await writeInParallel(jobs, processes, onResult);
    return;
  }
  for (const job of jobs) {
    const catalog = catalogs.get(job.catalog);
    if (catalog) onResult(job, writeLocale(job, catalog));
  }
}

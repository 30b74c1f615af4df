/** Writes the pages of all corpora into a built site, in as many processes as is useful. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCatalogue, saveCatalogue, type Catalogue } from '../corpus/catalog.ts';
import { progressBar } from '../corpus/progress.ts';
import { readSite } from '../library/site.ts';
import type { Frame } from './build-cache.ts';
import type { KeptPages } from './page-store.ts';
import { keepOnly } from './page-files.ts';
import { processesFor, writeInParallel } from './parallel.ts';
import { imageFolder } from './page-writer.ts';
import { builtLocalesOf, shellPath, type Shelf } from './corpus-index.ts';
import { sitemapIndex } from './sitemap.ts';
import { writeLocale, type LocaleJob, type LocaleResult } from './write-locale.ts';

export interface Writing {
  readonly shelves: readonly Shelf[];
  /** The folder of the built site. */
  readonly out: string;
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  /** The host's public address, if known. */
  readonly site: string | undefined;
  readonly kept: KeptPages;
  readonly frame: Frame;
  readonly say: (message: string) => void;
}

/** @returns how many pages changed */
export async function writeCorpora(writing: Writing): Promise<number> {
  const { shelves, out, site, base, kept, say } = writing;
  const bar = progressBar(process.stderr);
  const catalogues = shelves.map(({ corpus }) => {
    const catalogue = readCatalogue(corpus.dir, corpus.rules, (locale, done, of) => {
      bar.update(done, of, `locales compared (${locale})`);
    });
    return [corpus, catalogue] as const;
  });
  const jobs = shelves.flatMap((shelf) => jobsOf(shelf, writing));
  const images = new Set<string>();
  let [done, changed] = [0, 0];
  const byFile = new Map(catalogues.map(([corpus, all]) => [kept.catalogueOf(corpus.prefix), all]));
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
    writeFileSync(join(out, 'sitemap.xml'), sitemapIndex(catalogues, site, base));
  return changed;
}

function jobsOf(shelf: Shelf, { frame, kept, base, site, out }: Writing): LocaleJob[] {
  const { corpus, locales } = shelf;
  const fallback = readSite().defaultLocale;
  const shells = new Map(frame.shells);
  return builtLocalesOf(shelf).map((locale) => ({
    ...{ corpus, fallback, base, site, out, guides: frame.guides },
    locale: locales.get(locale)?.locale ?? locale,
    catalogue: kept.catalogueOf(corpus.prefix),
    shell: shells.get(shellPath(corpus, locale)) ?? '',
    record: kept.recordOf(corpus.prefix, locale),
  }));
}

async function writeAll(
  jobs: readonly LocaleJob[],
  catalogues: ReadonlyMap<string, Catalogue>,
  onResult: (job: LocaleJob, result: LocaleResult) => void,
): Promise<void> {
  const processes = processesFor(jobs.length);
  if (processes > 1) {
    for (const [file, catalogue] of catalogues) {
      mkdirSync(dirname(file), { recursive: true });
      saveCatalogue(file, catalogue);
    }
    await writeInParallel(jobs, processes, onResult);
    return;
  }
  for (const job of jobs) {
    const catalogue = catalogues.get(job.catalogue);
    if (catalogue) onResult(job, writeLocale(job, catalogue));
  }
}

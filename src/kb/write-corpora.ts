/** Writes the pages of all corpora into a built site, in as many processes as it pays. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCatalogue, saveCatalogue, type Catalogue } from '../corpus/catalogue.ts';
import { progressBar } from '../corpus/progress.ts';
import { readSite } from '../library/site.ts';
import type { Frame } from './frame.ts';
import type { KeptPages } from './kept-pages.ts';
import { processesFor, writeInParallel } from './parallel.ts';
import { imageFolder } from './press.ts';
import { builtLocalesOf, shellPath, type Shelf } from './shelf.ts';
import { writeLocale, type LocaleJob, type LocaleResult } from './write-locale.ts';

export interface Writing {
  readonly shelves: readonly Shelf[];
  /** Folder of the built site. */
  readonly out: string;
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  readonly kept: KeptPages;
  readonly frame: Frame;
  readonly say: (message: string) => void;
}

/** @returns how many pages are others than before */
export async function writeCorpora(writing: Writing): Promise<number> {
  const bar = progressBar(process.stderr);
  const catalogues = new Map<string, Catalogue>();
  for (const { corpus } of writing.shelves) {
    const catalogue = readCatalogue(corpus.dir, (locale, done, of) => {
      bar.update(done, of, `locales compared (${locale})`);
    });
    catalogues.set(writing.kept.catalogueOf(corpus.prefix), catalogue);
  }
  const jobs = writing.shelves.flatMap((shelf) => jobsOf(shelf, writing));
  const images = new Set<string>();
  let [done, changed] = [0, 0];
  await writeAll(jobs, catalogues, ({ locale }, result) => {
    for (const image of result.images) images.add(image);
    bar.update((done += 1), jobs.length, `locales written (${locale})`);
    const { rendered, kept, deleted } = result;
    changed += rendered + deleted;
    writing.say(`${locale}: ${rendered} pages written, ${kept} unchanged, ${deleted} removed`);
  });
  bar.end();
  removeOthers(join(writing.out, imageFolder), images);
  return changed;
}

function jobsOf(shelf: Shelf, { frame, kept, base, out }: Writing): LocaleJob[] {
  const { corpus, locales } = shelf;
  const fallback = readSite().defaultLocale;
  const shells = new Map(frame.shells);
  return builtLocalesOf(shelf).map((locale) => ({
    ...{ corpus, fallback, base, out, guides: frame.guides },
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

/** Images that no page shows any more. */
function removeOthers(folder: string, images: ReadonlySet<string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!images.has(name)) rmSync(join(folder, name));
}

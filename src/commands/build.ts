/**
 * Builds the site. If only articles have changed since the last build, only their pages are written.
 * An error in the content stops the build before anything is written.
 */

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostic } from '../author/diagnostic.ts';
import { buildFiles, type BuildFiles } from '../build/files.ts';
import { readInputs, type Inputs } from '../build/inputs.ts';
import { changedLocales, putBack, takeOut } from '../build/kept-pages.ts';
import {
  isUpToDate,
  readRecord,
  unchangedArticles,
  writeRecord,
  type BuildRecord,
} from '../build/record.ts';
import { readBuildCache } from '../corpus/write/build-cache.ts';
import { readIndexedCorpora, type IndexedCorpus } from '../corpus/write/corpus-index.ts';
import { pageStore } from '../corpus/write/page-store.ts';
import { writeCorpora } from '../corpus/write/write-corpora.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readCorpora } from '../library/corpora.ts';
import { contentFolder, environment } from '../library/environment.ts';
import { keptArticlesVariable } from '../library/kept-articles.ts';
import { readSite } from '../library/site.ts';
import { indexSite } from '../search/build/index-site.ts';
import type { EarlierIndex } from '../search/build/write-index.ts';
import { defineCommand, type ExitCode } from './runner/command.ts';
import { astroOptions } from './shared/astro-options.ts';
import { checkOutDir, checkProjectFolder } from './shared/check-folders.ts';
import { stopOnErrors } from './shared/report-errors.ts';
import { runTool } from './shared/tools.ts';

interface Job {
  readonly out: string;
  readonly say: (line: string) => void;
  /** For Astro. */
  readonly args: readonly string[];
}

export const build = defineCommand(
  {
    name: 'build',
    summary: 'builds the static site in dist/',
    details:
      'If only articles have changed since the last build, only their pages are written. SITE_URL, BASE_PATH, CORPUS_DIR, CORPUS_PRESET, SITE_LOCALES, SITE_SEARCH and CONTENT_DIR are read from the environment.',
    arguments: [],
    options: {
      outDir: {
        type: 'string',
        value: '<folder>',
        default: 'dist',
        summary: 'where to write the site',
      },
      force: { type: 'boolean', summary: 'rebuilds everything' },
      silent: { type: 'boolean', summary: 'prints only problems' },
      devOutput: { type: 'boolean', summary: 'builds pages as for development' },
      ...astroOptions,
    },
    example: 'SITE_URL=https://help.example npm run build -- --outDir ../site',
  },
  async ({ values: { outDir: out, force, silent }, args }) => {
    stopOnErrors(checkProjectFolder(process.cwd()));
    stopOnErrors(checkEnvironment());
    // Whatever is an error in the check is also one here.
    const found = checkContent(Date.now());
    stopOnErrors(found);
    // Nobody else would notice what a corpus loses.
    for (const finding of found.filter(({ code }) => code.startsWith('GP72')))
      console.warn(formatDiagnostic(finding));
    const corpora = readCorpora().map(({ dir }) => dir);
    stopOnErrors(checkOutDir(out, process.cwd(), [contentFolder, ...corpora]));
    const indexedCorpora = readIndexedCorpora();
    if (force === true) {
      pageStore(out).forget();
      rmSync(buildFiles(out).record, { force: true });
    }
    const job = { out, say: silent === true ? () => undefined : console.log, args };
    return buildSite(job, indexedCorpora);
  },
);

async function buildSite(job: Job, indexedCorpora: readonly IndexedCorpus[]): Promise<ExitCode> {
  const { out, say } = job;
  const files = buildFiles(out);
  const inputs = readInputs(
    indexedCorpora.map(({ corpus, locales, slugs }) => [corpus, [...locales], [...slugs]]),
    environment,
    new Date(),
  );
  const record = readRecord(files.record);
  const upToDate = isUpToDate(record, inputs, out);
  // Until the build is complete, the output matches neither the old input nor the new one.
  rmSync(files.record, { force: true });
  const written = upToDate ? nothingChanged : writePages(job, files, record, inputs);
  if (written === undefined) return 1;
  const changed = indexedCorpora.length === 0 ? 0 : await writeKb(job, indexedCorpora);
  if (changed > 0) await indexSite(out, say);
  else if (!upToDate) await indexSite(out, say, written.index);
  rmSync(files.aside, { recursive: true, force: true });
  writeRecord(files.record, inputs, out, upToDate ? record?.articles : written.kept);
  if (upToDate && changed === 0) say('Nothing has changed since the last build.');
  return 0;
}

interface Written {
  /** The articles whose pages were kept from the last build. */
  readonly kept: BuildRecord['articles'];
  /** What is still right of the last build’s search index; undefined if that is unknown. */
  readonly index?: EarlierIndex;
}

const nothingChanged: Written = { kept: [] };

/** Renders all pages but the corpora's, or those of articles that have changed. */
function writePages(
  job: Job,
  files: BuildFiles,
  record: BuildRecord | undefined,
  inputs: Inputs,
): Written | undefined {
  const { out, say } = job;
  const unchanged = unchangedArticles(record, inputs, out);
  const all = record?.articles.map(([id]) => id) ?? [];
  const kept = unchanged.length > 0 && takeOut(out, files.aside, all) ? unchanged : [];
  const ids = kept.map(([id]) => id);
  if (!render(job, ids)) return undefined;
  if (kept.length === 0) return { kept };
  const missing = putBack(out, files.aside, ids, [
    ...new Set(kept.flatMap(([, { needs }]) => needs)),
  ]);
  if (missing.length > 0) {
    say(`Rendering everything, because kept pages need ${missing.join(', ')}`);
    return render(job, []) ? { kept: [] } : undefined;
  }
  const others = new Set([...all, ...inputs.articles.keys()]);
  for (const id of ids) others.delete(id);
  say(`${ids.length} articles kept, ${others.size} changed`);
  const folder = join(files.aside, 'pagefind');
  const changed = changedLocales(out, files.aside, [...others]);
  return { kept, ...(existsSync(folder) && { index: { folder, changed } }) };
}

function render({ args }: Job, kept: readonly string[]): boolean {
  return runTool('astro', ['build', ...args], { [keptArticlesVariable]: kept.join(' ') }) === 0;
}

/** @returns how many pages of corpora changed */
async function writeKb(
  { out, say }: Job,
  indexedCorpora: readonly IndexedCorpus[],
): Promise<number> {
  const store = pageStore(out);
  const { base, site } = readSite();
  const buildCache = readBuildCache(store.buildCache);
  const settings = { indexedCorpora, out, base, site, store, buildCache };
  return writeCorpora({ ...settings, say, warn: console.warn });
}

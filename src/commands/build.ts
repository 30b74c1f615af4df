/**
 * Builds the site. If only articles of a corpus have changed since the last build, only those are
 * written. An error in the content stops the build before anything is written.
 */

import { rmSync } from 'node:fs';
import { formatDiagnostic } from '../author/diagnostic.ts';
import {
  isUpToDate,
  inputHashOf,
  readBuildCache,
  recordBuild,
} from '../corpus/write/build-cache.ts';
import { pageStore } from '../corpus/write/page-store.ts';
import { readIndexedCorpora, type IndexedCorpus } from '../corpus/write/corpus-index.ts';
import { writeCorpora } from '../corpus/write/write-corpora.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readCorpora } from '../library/corpora.ts';
import { contentFolder, environment } from '../library/environment.ts';
import { readSite } from '../library/site.ts';
import { indexSite } from '../search/build/index-site.ts';
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
      'If only articles of a corpus have changed since the last build, only those are written. SITE_URL, BASE_PATH, CORPUS_DIR, CORPUS_PRESET, SITE_LOCALES, SITE_SEARCH and CONTENT_DIR are read from the environment.',
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
    if (force === true) pageStore(out).forget();
    const job = { out, say: silent === true ? () => undefined : console.log, args };
    return indexedCorpora.length === 0 ? buildPages(job) : buildWithCorpora(job, indexedCorpora);
  },
);

/** Builds everything but the corpora's pages. */
function buildPages({ args }: Job): ExitCode {
  return runTool('astro', ['build', ...args]) === 0 ? 0 : 1;
}

async function buildWithCorpora(
  job: Job,
  indexedCorpora: readonly IndexedCorpus[],
): Promise<ExitCode> {
  const { out, say } = job;
  const store = pageStore(out);
  const inputHash = inputHashOf(indexedCorpora, environment, new Date());
  const upToDate = isUpToDate(store.buildRecord, inputHash, out);
  // Until the build is complete, the output matches neither the old input nor the new one.
  rmSync(store.buildRecord, { force: true });
  if (!upToDate && buildPages(job) !== 0) return 1;
  const { base, site } = readSite();
  const buildCache = readBuildCache(store.buildCache);
  const settings = { indexedCorpora, out, base, site, store, buildCache };
  const changed = await writeCorpora({ ...settings, say, warn: console.warn });
  if (changed > 0 || !upToDate) await indexSite(out, say);
  recordBuild(store.buildRecord, inputHash, out);
  return 0;
}

/**
 * `npm run build [-- --outDir <folder>]`: builds the site. If only articles of a corpus have
 * changed since the last build, only those are written; `-- --force` writes everything again. Other
 * options are passed to Astro. An error in the content stops the build before anything is written.
 */

import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '../author/diagnostic.ts';
import { isUpToDate, inputHashOf, readBuildCache, recordBuild } from '../kb/build-cache.ts';
import { pageStore } from '../kb/page-store.ts';
import { readIndexedCorpora } from '../kb/corpus-index.ts';
import { writeCorpora } from '../kb/write-corpora.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readCorpora } from '../library/corpora.ts';
import { readSettings } from '../library/environment.ts';
import { contentFolder } from '../library/site.ts';
import { indexSite } from '../search/build/index-site.ts';
import { checkOutDir, checkProjectFolder } from './check-folders.ts';
import { exitOnErrors } from './report-errors.ts';
import { runTool } from './tools.ts';

const { values } = parseArgs({
  strict: false,
  options: {
    outDir: { type: 'string', default: 'dist' },
    force: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
  },
});
const out = String(values.outDir);
exitOnErrors(checkProjectFolder(process.cwd()));
exitOnErrors(checkEnvironment());
// Whatever is an error in the check is also one here.
const found = checkContent(Date.now());
exitOnErrors(found);
// Nobody else would notice what a corpus loses.
for (const finding of found.filter(({ code }) => code.startsWith('GP72')))
  console.warn(formatDiagnostic(finding));
const corpora = readCorpora().map(({ dir }) => dir);
exitOnErrors(checkOutDir(out, process.cwd(), [contentFolder, ...corpora]));
const indexedCorpora = readIndexedCorpora();
const store = pageStore(out);
const say = values.silent ? () => undefined : console.log;

if (values.force) store.forget();
if (indexedCorpora.length === 0) process.exitCode = buildPages();
else await buildWithCorpora();

/** Builds everything but the corpora's pages. */
function buildPages(): number {
  return runTool('astro', ['build', ...process.argv.slice(2)]);
}

async function buildWithCorpora(): Promise<void> {
  const inputHash = inputHashOf(indexedCorpora, process.env, new Date());
  const upToDate = isUpToDate(store.buildRecord, inputHash, out);
  // Until the build is complete, the output matches neither the old input nor the new one.
  rmSync(store.buildRecord, { force: true });
  const status = upToDate ? 0 : buildPages();
  process.exitCode = status;
  if (status !== 0) return;
  const { base, site } = readSettings();
  const buildCache = readBuildCache(store.buildCache);
  const settings = { indexedCorpora, out, base, site, store, buildCache };
  const changed = await writeCorpora({ ...settings, say, warn: console.warn });
  if (changed > 0 || !upToDate) await indexSite(out, say);
  recordBuild(store.buildRecord, inputHash, out);
}

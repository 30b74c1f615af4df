/**
 * `npm run build [-- --outDir <folder>]`: builds the site. If only articles of a corpus have
 * changed since the last build, only those are written; `-- --force` writes everything again. Other
 * options are passed to Astro. An error in the content stops the build before anything is written.
 */

import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '../guide/diagnostic.ts';
import { isSealed, originOf, readFrame, seal } from '../kb/build-cache.ts';
import { keptPages } from '../kb/page-store.ts';
import { readShelves } from '../kb/corpus-index.ts';
import { writeCorpora } from '../kb/write-corpora.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readCorpora } from '../library/corpora.ts';
import { readSettings } from '../library/environment.ts';
import { contentFolder } from '../library/site.ts';
import { indexSite } from '../search/index-site.ts';
import { checkOutDir, checkProjectFolder } from './check-folders.ts';
import { stopAt } from './report-errors.ts';
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
stopAt(checkProjectFolder(process.cwd()));
stopAt(checkEnvironment());
// Whatever is an error in the check is also one here.
const found = checkContent(Date.now());
stopAt(found);
// Nobody else would notice what a corpus loses.
for (const finding of found.filter(({ code }) => code.startsWith('GP72')))
  console.warn(formatDiagnostic(finding));
const corpora = readCorpora().map(({ dir }) => dir);
stopAt(checkOutDir(out, process.cwd(), [contentFolder, ...corpora]));
const shelves = readShelves();
const kept = keptPages(out);
const say = values.silent ? () => undefined : console.log;

if (values.force) kept.forget();
if (shelves.length === 0) process.exitCode = buildPages();
else await buildWithCorpora();

/** Builds everything but the corpora's pages. */
function buildPages(): number {
  return runTool('astro', ['build', ...process.argv.slice(2)]);
}

async function buildWithCorpora(): Promise<void> {
  const origin = originOf(shelves, process.env, new Date());
  const sealed = isSealed(kept.seal, origin, out);
  // Until the build is complete, the output matches neither the old input nor the new one.
  rmSync(kept.seal, { force: true });
  const status = sealed ? 0 : buildPages();
  process.exitCode = status;
  if (status !== 0) return;
  const { base, site } = readSettings();
  const frame = readFrame(kept.frame);
  const changed = await writeCorpora({ shelves, out, base, site, kept, frame, say });
  if (changed > 0 || !sealed) await indexSite(out, say);
  seal(kept.seal, origin, out);
}

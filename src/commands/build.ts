/**
 * `npm run build [-- --outDir <folder>]`: the site. Where only articles of a corpus have changed since the
 * last time, only these are written; `-- --force` writes everything anew. Other options are Astro's.
 */

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isSealed, originOf, readFrame, seal } from '../kb/frame.ts';
import { keptPages } from '../kb/kept-pages.ts';
import { readShelves } from '../kb/shelf.ts';
import { writeCorpora } from '../kb/write-corpora.ts';
import { checkSite } from '../library/check-site.ts';
import { indexSite } from '../search/index-site.ts';
import { stopAt } from './stop.ts';

const { values } = parseArgs({
  strict: false,
  options: {
    outDir: { type: 'string', default: 'dist' },
    force: { type: 'boolean', default: false },
  },
});
stopAt(checkSite());
const out = String(values.outDir);
const shelves = readShelves();
const kept = keptPages(out);
const origin = shelves.length === 0 ? '' : originOf(shelves, process.env, new Date());

if (values.force) kept.forget();
if (shelves.length > 0 && isSealed(kept.seal, origin, out)) {
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/u, '/');
  const frame = readFrame(kept.frame);
  // Until the end the site is neither as it was nor as it will be.
  rmSync(kept.seal);
  const changed = await writeCorpora({ shelves, out, base, kept, frame, say: console.log });
  if (changed > 0) await indexSite(out, console.log);
  seal(kept.seal, origin, out);
} else {
  const args = ['node_modules/astro/bin/astro.mjs', 'build', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === 0 && shelves.length > 0) seal(kept.seal, origin, out);
  process.exitCode = status ?? 1;
}

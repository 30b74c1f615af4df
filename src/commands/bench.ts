/** `npm run bench`: what the site weighs and what the guide's core costs, as ratios within this run. */

import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { arrive } from '../guide/arrive.ts';
import { formatFragment } from '../guide/fragment.ts';
import { checkArticle } from '../guide/check.ts';
import { createGuideMachine } from '../guide/machine.ts';
import { findPaths } from '../guide/paths.ts';
import { readArticles } from '../library/articles.ts';
import { readLinksFile } from '../library/links-file.ts';
import { chain } from './bench-chain.ts';
import { linkBenches } from './bench-links.ts';

const now = Date.now();

weigh();
for (const article of readArticles(now)) {
  const { id, config } = article;
  if (!config) continue;
  const machine = createGuideMachine(config);
  const { paths } = findPaths(config);
  const links = paths.map(({ trail, outcome }) => ({
    outcome,
    fragment: formatFragment(
      Object.fromEntries(trail.map(({ question, given }) => [question, given])),
    ),
  }));
  const parse = median(() => JSON.parse(JSON.stringify(config)));
  const rows = [
    ['parse the machine’s JSON (the yardstick)', parse],
    ['list every path', median(() => findPaths(config))],
    [
      'settle every path’s link',
      median(() =>
        links.map(({ outcome, fragment }) => arrive({ config, machine }, outcome, fragment, now)),
      ),
    ],
    [
      'settle one link',
      median(() =>
        arrive({ config, machine }, links[0]?.outcome ?? '', links[0]?.fragment ?? '', now),
      ),
    ],
    [
      'check a tree of 1,000 steps',
      median(() => checkArticle(chain(1_000), { facts: {}, today: now }), 5),
    ],
    ...linkBenches(article, readLinksFile(id), now).map(
      ([what, work]) => [what, median(work)] as const,
    ),
  ] as const;
  console.log(`\n${id}: ${paths.length} paths, times over the yardstick`);
  for (const [what, time] of rows)
    console.log(`${(time / parse).toFixed(1).padStart(10)} × ${what}`);
}

/** First load of each kind of page, compressed, and the script of a step. */
function weigh(): void {
  const pages = globSync('dist/**/index.html');
  if (pages.length === 0) {
    console.log('Nothing is built: run “npm run build” first to weigh the pages.');
    return;
  }
  console.log('first load, bytes: gzip / brotli, limit 14,000');
  const weighed = pages.map((page) => ({ page, ...weightOf(page) }));
  weighed.sort((a, b) => b.brotli - a.brotli);
  for (const { page, gzip, brotli } of weighed.slice(0, 5))
    console.log(`${gzip} / ${brotli}  ${page}`);
  for (const script of globSync('dist/_assets/*.js')) {
    console.log(`${gzipSync(readFileSync(script), { level: 9 }).length} gzip  ${script}`);
  }
}

function weightOf(page: string): { gzip: number; brotli: number } {
  const html = readFileSync(page, 'utf8');
  const links = [...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/gu)];
  const files = [page, ...links.map(([, href]) => `dist${href ?? ''}`)].map((file) =>
    readFileSync(file),
  );
  return {
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
    brotli: files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0),
  };
}

function median(work: () => unknown, runs = 15): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/**
 * `npm run bench:corpus [-- <corpus>] [--locale nl-NL] [--one]`: how long a corpus takes to build and how
 * much memory, over plain Astro on the same files in the same run: one locale, with Eleventy and VitePress
 * beside it, then 36, of which those that are not given are made up. `--one` leaves these out.
 *
 * The search index is counted apart; so is what the site takes without any corpus, which is in every build
 * of it and in none of the others.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusLocales, localeFiles } from '../corpus/files.ts';
import { eleventy, plainAstro, vitePress, type Contender } from './bench/contenders.ts';
import { putAll, putOne } from './bench/corpus-files.ts';
import { measure, type Measured } from './bench/measure.ts';
import { touchOne } from './bench/touch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string', default: 'nl-NL' },
    one: { type: 'boolean', default: false },
  },
});
const [corpus = '../shared/corpus'] = positionals;
// Nothing is removed before the end: on ext4, new files take several times as long for half a minute after
// many were, which whoever comes next would pay for.
const room = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  console.log(`load before: ${load()}`);
  const bare = await build(join(room, 'bare'), {});
  show('the site without a corpus', bare);
  putOne(corpus, join(room, 'one'), values.locale);
  const one = await race(join(room, 'one'), values.locale, [eleventy, vitePress]);
  if (!values.one) {
    putAll(corpus, join(room, 'all'));
    const all = await race(join(room, 'all'), '', []);
    console.log(`\nper article, ${(all / one).toFixed(2)} × that of one locale`);
  }
  console.log(`load after: ${load()}`);
} finally {
  rmSync(room, { recursive: true, force: true });
}

/** @returns seconds of processor an article, of the first build, without what the site takes itself */
async function race(files: string, locales: string, others: readonly Contender[]): Promise<number> {
  const articles = countArticles(files);
  console.log(`\n${corpusLocales(files).length} locale(s), ${articles} articles`);
  const yardstick = await compete(plainAstro, files);
  if (typeof yardstick === 'string')
    throw new Error(`There is nothing to compare with: plain Astro ${yardstick}`);
  show(plainAstro.name, yardstick, yardstick);

  const env = { CORPUS_DIR: files, SITE_LOCALES: locales };
  const site = `${files}-site`;
  const own = await build(site, env);
  show('Guidepost', own, yardstick);
  touchOne(files);
  const again = await build(site, env);
  show('Guidepost, one article changed', again, yardstick);
  console.log(`  that is ${ratio(again.seconds, own.seconds)} × the first build`);
  show('its search index', await run(['src/commands/search.ts', site]), yardstick);

  for (const other of others) {
    const measured = await compete(other, files);
    if (typeof measured === 'string') console.log(`${other.name}: left out, ${measured}`);
    else show(other.name, measured, yardstick);
  }
  const alone = await build(`${files}-alone`, { SITE_LOCALES: locales });
  return (own.cpu - alone.cpu) / articles;
}

function compete({ name, build }: Contender, files: string): Promise<Measured | string> {
  return build(files, `${files}-${name.replaceAll(' ', '-')}`);
}

function build(out: string, env: Readonly<Record<string, string>>): Promise<Measured> {
  return run(['src/commands/build.ts', '--silent', '--outDir', out], {
    ...env,
    SITE_SEARCH: 'off',
  });
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  return measure({ command: process.execPath, args, env });
}

function show(what: string, { seconds, cpu, memory }: Measured, yardstick?: Measured): void {
  const figures = `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${(memory / 1e9).toFixed(2)} GB`;
  const ratios = yardstick && [
    `${ratio(seconds, yardstick.seconds)} × time`,
    `${ratio(cpu, yardstick.cpu)} × processor`,
    `${ratio(memory, yardstick.memory)} × memory`,
  ];
  console.log(`${what}: ${ratios ? `${ratios.join(', ')} (${figures})` : figures}`);
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}

function countArticles(files: string): number {
  return corpusLocales(files).reduce(
    (sum, locale) => sum + localeFiles(files, locale).articles.length,
    0,
  );
}

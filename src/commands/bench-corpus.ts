/**
 * `npm run bench:corpus -- <corpus> [--locale nl-NL] [--all] [--others]`: how long a corpus takes to
 * build and how much memory, as ratios over plain Astro on the same files in the same run. `--all` builds
 * every locale and makes up those that are missing to 36; `--others` measures Eleventy and VitePress too.
 * Search is left out: its index is counted apart.
 */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusLocales } from '../corpus/files.ts';
import { eleventy, plainAstro, vitePress, type Contender } from './bench/contenders.ts';
import { measure, type Measured } from './bench/measure.ts';
import { touchOne } from './bench/touch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string', default: 'nl-NL' },
    all: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
  },
});
const [corpus] = positionals;
if (corpus === undefined) {
  console.error('usage: npm run bench:corpus -- <corpus> [--locale nl-NL] [--all] [--others]');
  process.exit(2);
}

const languages =
  'ar-SA bg-BG cs-CZ da-DK de-DE el-GR en-US es-ES et-EE fi-FI fr-FR he-IL hr-HR hu-HU id-ID it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-Latn-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN'.split(
    ' ',
  );

const room = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const files = join(room, 'corpus');
  const count = values.all ? copyAll(corpus, files) : copyOne(corpus, files, values.locale);
  console.log(`${count} locale(s); load before: ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  const own = join(room, 'own');
  const env = {
    CORPUS_DIR: files,
    SITE_SEARCH: 'off',
    SITE_LOCALES: values.all ? '' : values.locale,
  };
  const build = () =>
    measure({
      command: process.execPath,
      args: ['src/commands/build.ts', '--silent', '--outDir', own],
      env,
    });

  const yardstick = await compete(plainAstro, files, room);
  if (!yardstick)
    throw new Error('Plain Astro could not be built, so there is nothing to compare with');
  const first = await build();
  report('Guidepost, first build', first, yardstick);
  touchOne(files);
  const second = await build();
  report('Guidepost, one article changed', second, yardstick);
  console.log(`${ratio(second.seconds, first.seconds)} × the first build`);
  for (const other of values.others ? [eleventy, vitePress] : []) {
    const measured = await compete(other, files, room);
    if (measured) report(other.name, measured, yardstick);
  }
  console.log(`load after: ${loadavg()[0]?.toFixed(1) ?? '?'}`);
} finally {
  rmSync(room, { recursive: true, force: true });
}

async function compete(contender: Contender, files: string, room: string) {
  const measured = await contender.build(files, join(room, contender.name.replaceAll(' ', '-')));
  if (typeof measured === 'string') {
    console.log(`${contender.name}: skipped, ${measured}`);
    return undefined;
  }
  if (contender === plainAstro) report(contender.name, measured, measured);
  return measured;
}

function report(what: string, { seconds, cpu, memory }: Measured, yardstick: Measured): void {
  const times = `${ratio(seconds, yardstick.seconds)} × time, ${ratio(cpu, yardstick.cpu)} × processor`;
  const size = `${ratio(memory, yardstick.memory)} × memory`;
  const figures = `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${(memory / 1e9).toFixed(2)} GB`;
  console.log(`${what}: ${times}, ${size} (${figures})`);
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function copyOne(from: string, to: string, locale: string): number {
  cpSync(join(from, locale), join(to, locale), { recursive: true });
  return 1;
}

/** The locales of the corpus, and copies of them under names of languages that it lacks. */
function copyAll(from: string, to: string): number {
  const given = corpusLocales(from);
  const missing = languages.filter((name) => !given.includes(name)).slice(0, 36 - given.length);
  for (const locale of given) cpSync(join(from, locale), join(to, locale), { recursive: true });
  for (const [n, locale] of missing.entries()) {
    const model = given[n % given.length] ?? '';
    cpSync(join(from, model), join(to, locale), { recursive: true });
  }
  mkdirSync(to, { recursive: true });
  return readdirSync(to).length;
}

/**
 * Time and memory to build a corpus, compared with plain Astro for the same files: one locale, also
 * with Eleventy and VitePress, then 36 locales, of which those not given are copies.
 *
 * Nothing is deleted in between: on ext4, creating files takes several times as long for some
 * minutes after many were deleted, which would penalize whatever comes next.
 */

import { join } from 'node:path';
import { corpusFiles } from '../../../src/corpus/read/files.ts';
import { plainRules } from '../../../src/corpus/read/rules.ts';
import { eleventy, plainAstro, vitePress, type Contender } from '../contenders.ts';
import { corpusIn, putAll, putOne } from '../corpus-files.ts';
import { measure, type Measured } from '../measure.ts';
import { gigabytes, ratio } from '../numbers.ts';
import type { Part, Remark, Table } from '../part.ts';
import { touchOne } from '../touch.ts';

/** Limits relative to plain Astro, and for the second build relative to the first. */
interface Limits {
  readonly time: number;
  readonly memory?: number;
}

const limits = { one: { time: 1.5 }, all: { time: 1, memory: 3e9 }, again: 0.3 } as const;

export const corpus: Part = {
  name: 'corpus',
  run: async ({ folder, corpus: from }) => {
    const given = corpusIn(from);
    if (given === undefined) return [skipped(from)];
    const [one, all] = [join(folder, 'one'), join(folder, 'all')];
    putOne(from, one, given);
    const first = await race(one, given, limits.one, [eleventy, vitePress]);
    putAll(from, all);
    const second = await race(all, '', limits.all, []);
    return [first, second];
  },
};

function skipped(from: string): Table {
  const text = `there is no corpus in ${from}; name its folder with --corpus`;
  const remarks: Remark[] = [{ kind: 'skipped', text }];
  return { title: 'A whole corpus', note: 'Not measured.', columns: ['corpus'], rows: [], remarks };
}

async function race(
  files: string,
  locales: string,
  limit: Limits,
  others: readonly Contender[],
): Promise<Table> {
  const yardstick = await plainAstro.build(files, `${files}-astro`);
  if (typeof yardstick === 'string') throw new Error(`plain Astro: ${yardstick}`);
  const site = `${files}-site`;
  const env = { CORPUS_DIR: files, SITE_LOCALES: locales };
  const own = await build(site, env);
  touchOne(files);
  const again = await build(site, env);
  const index = await run(['src/commands/main.ts', 'search', site]);
  const bare = await build(`${files}-bare`, { CORPUS_DIR: '', SITE_LOCALES: locales });
  const remarks = missed(own, again, yardstick, limit);
  const rows = [
    row('plain Astro', yardstick, yardstick),
    row('Guidepost', own, yardstick),
    row('Guidepost, one article changed', again, yardstick),
    row('its search index, separately', index, yardstick),
    row('the site without the corpus', bare, yardstick),
  ];
  for (const other of others) {
    const measured = await other.build(files, `${files}-${other.name}`);
    if (typeof measured === 'string')
      remarks.push({ kind: 'skipped', text: `${other.name}: ${measured}` });
    else rows.push(row(other.name, measured, yardstick));
  }
  const { locales: read } = corpusFiles(files, plainRules);
  const articles = read.reduce((sum, locale) => sum + locale.articles.length, 0);
  const count = read.length;
  const each = (((own.cpu - bare.cpu) / articles) * 1000).toFixed(2);
  return {
    title: count === 1 ? 'One locale of a corpus' : `${count} locales of a corpus`,
    note: `${articles} articles, ${each} ms of processor time each. The others make bare pages with the same words, without repairs; Guidepost makes its whole site with them, without the index. Limits: ${limit.time} × plain Astro’s time${limit.memory === undefined ? '' : `, ${gigabytes(limit.memory)}`}, and ${limits.again} × the first build when one article has changed.`,
    columns: ['generator', 'time', 'processor', 'memory', 'time', 'processor', 'memory'],
    rows,
    remarks,
  };
}

function missed(own: Measured, again: Measured, yardstick: Measured, limit: Limits): Remark[] {
  const remarks: Remark[] = [];
  const miss = (text: string) => remarks.push({ kind: 'missed', text });
  if (own.seconds > limit.time * yardstick.seconds)
    miss(`time: ${ratio(own.seconds, yardstick.seconds)} plain Astro’s`);
  if (own.memory > (limit.memory ?? Infinity)) miss(`memory: ${gigabytes(own.memory)}`);
  if (again.seconds > limits.again * own.seconds)
    miss(`one article changed: ${ratio(again.seconds, own.seconds)} the first build`);
  return remarks;
}

function build(out: string, env: Readonly<Record<string, string>>): Promise<Measured> {
  const command = ['src/commands/main.ts', 'build', '--silent', '--outDir', out];
  return run(command, { ...env, SITE_SEARCH: 'off' });
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  return measure({ command: process.execPath, args, env });
}

function row(name: string, { seconds, cpu, memory }: Measured, yardstick: Measured): string[] {
  return [
    name,
    `${seconds.toFixed(1)} s`,
    `${cpu.toFixed(1)} s`,
    gigabytes(memory),
    ratio(seconds, yardstick.seconds),
    ratio(cpu, yardstick.cpu),
    ratio(memory, yardstick.memory),
  ];
}

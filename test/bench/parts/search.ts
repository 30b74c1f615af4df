/**
 * How well search works in whole corpora, and how large its index is: for each locale given, the
 * share of titles that each of their own words finds.
 */

import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../src/locale/locale.ts';
import { indexLanguage } from '../../../src/search/index-language.ts';
import { givenIn, putOne } from '../corpus-files.ts';
import { measure, type Measured } from '../measure.ts';
import { megabytes } from '../numbers.ts';
import { openIndex } from '../open-index.ts';
import type { Part, Table } from '../part.ts';
import { measureRecall, titlesIn } from '../recall.ts';

/** Of a hundred titles, how many must be found by each of their own words. */
const limit = 99.5;

export const search: Part = {
  name: 'search',
  run: async ({ folder, corpus: from }) => {
    const given = givenIn(from);
    if (given.length === 0) return [skipped(from)];
    const [files, site] = [join(folder, 'searched'), join(folder, 'searched-site')];
    for (const locale of given) putOne(from, files, locale);
    const locales = given.map((locale) => locale.toLowerCase());
    await run(['src/commands/main.ts', 'build', '--silent', '--force', '--outDir', site], {
      CORPUS_DIR: files,
      SITE_LOCALES: locales.join(','),
      SITE_SEARCH: 'off',
    });
    const index = await run(['src/commands/main.ts', 'search', site]);
    return [await tableOf(site, locales, index)];
  },
};

async function tableOf(site: string, locales: readonly Locale[], index: Measured): Promise<Table> {
  const rows: string[][] = [];
  const missed: string[] = [];
  let titles = 0;
  for (const locale of locales) {
    const found = await measureRecall(
      await openIndex(site, locale),
      titlesIn(site, locale),
      locale,
    );
    const share = (part: number, all: number) => ((part / all) * 100).toFixed(2);
    rows.push([
      locale,
      String(found.titles),
      `${share(found.whole, found.titles)} %`,
      `${share(found.found, found.words)} %`,
      `${share(found.first, found.asked)} %`,
      found.pages.toFixed(0),
      megabytes(sizeOf(site, locale)),
    ]);
    titles += found.titles;
    if (Number(share(found.whole, found.titles)) < limit)
      missed.push(`${locale}: ${share(found.whole, found.titles)} %`);
  }
  const { seconds, cpu, memory } = index;
  return {
    title: 'What the search finds',
    note: `Each title is searched for by each of its own words; one in ten also as a whole. Indexing all ${titles} pages took ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time, ${megabytes(memory)}). Limit: ${limit} % of the titles must be found by each of their words.`,
    columns: [
      'locale',
      'titles',
      'found by each word',
      'words that find their title',
      'in the top ten as a whole',
      'pages per word',
      'index',
    ],
    rows,
    remarks: missed.map((text) => ({ kind: 'missed', text })),
  };
}

/** Size of a locale's index in bytes, including texts for excerpts. */
function sizeOf(site: string, locale: Locale): number {
  const files = globSync(`pagefind/**/*${indexLanguage(locale)}_*`, { cwd: site });
  return files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
}

function skipped(from: string): Table {
  const text = `there is no corpus in ${from}; name its folder with --corpus`;
  return {
    title: 'What the search finds',
    note: 'Not measured.',
    columns: ['locale'],
    rows: [],
    remarks: [{ kind: 'skipped', text }],
  };
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  return measure({ command: process.execPath, args, env });
}

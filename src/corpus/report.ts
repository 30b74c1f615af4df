import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { isWanted } from './files.ts';
import { progressBar } from './progress.ts';
import { readCorpus } from './read-corpus.ts';
import { indexPage, localePage } from './report-html.ts';
import { add, addMissing, countsOf, emptySummary, filesOf } from './summary.ts';
import type { LocaleSummary } from './summary.ts';

/**
 * `npm run corpus:report -- <dir> [--locales nl-NL,de-DE] [--out <folder>]`: reads a corpus and writes
 * what was found as JSON and HTML, a file of each a locale, and prints a line a locale.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locales: { type: 'string' },
      out: { type: 'string', default: '.cache/corpus-report' },
    },
  });
  const [dir] = positionals;
  if (dir === undefined) {
    console.error('usage: npm run corpus:report -- <dir> [--locales nl-NL,de-DE] [--out <folder>]');
    process.exitCode = 2;
    return;
  }
  mkdirSync(values.out, { recursive: true });
  const bar = progressBar(process.stderr);
  const catalogue = readCatalogue(dir, (locale, done, of) => {
    bar.update(done, of, `locales compared (${locale})`);
  });
  const summaries = catalogue.locales
    .filter(({ locale }) => isWanted(locale, values.locales?.split(',')))
    .map(({ locale }) => {
      const summary = summarise(dir, locale, catalogue, bar.update);
      bar.end();
      console.log(line(summary));
      write(values.out, locale, summary);
      // The places are in the files now; those of all locales would fill the memory.
      return countsOf(summary);
    });
  writeFileSync(join(values.out, 'index.html'), indexPage(summaries));
  writeFileSync(join(values.out, 'index.json'), `${JSON.stringify(summaries, null, 2)}\n`);
  console.log(`\n${join(values.out, 'index.html')}`);
}

function summarise(
  dir: string,
  locale: string,
  catalogue: Catalogue,
  update: (done: number, of: number, what: string) => void,
): LocaleSummary {
  const summary = emptySummary(locale);
  const of = catalogue.locales.find((files) => files.locale === locale)?.articles.length ?? 0;
  for (const item of readCorpus(dir, { locales: [locale], catalogue })) {
    add(summary, item);
    update(summary.articles, of, `articles read (${locale})`);
  }
  addMissing(summary, catalogue);
  return summary;
}

function write(out: string, locale: string, summary: LocaleSummary): void {
  const findings = Object.fromEntries([...summary.findings].sort());
  const json = { ...countsOf(summary), findings };
  writeFileSync(join(out, `${locale}.json`), `${JSON.stringify(json, null, 1)}\n`);
  writeFileSync(join(out, `${locale}.html`), localePage(summary));
}

function line(summary: LocaleSummary): string {
  const { locale, articles, skipped, stale, unknown, damaged, missing } = summary;
  const found = [...summary.findings].sort().map(([code, list]) => `${code} ${filesOf(list)}`);
  return `${locale}: ${articles} articles, ${skipped} skipped, ${missing} missing, ${stale} stale, ${unknown} of unknown age, ${damaged} damaged\n  ${found.join(', ')}`;
}

main();

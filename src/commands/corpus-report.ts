/**
 * Reads a corpus, writes what was found as one JSON and HTML file per locale, and prints a line per
 * locale.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog, type Catalog } from '../corpus/read/catalog.ts';
import { isWanted } from '../corpus/read/files.ts';
import { CorpusProblem } from '../corpus/read/layout.ts';
import { progressBar } from '../corpus/read/progress.ts';
import { readCorpus, skippedFolders } from '../corpus/read/read-corpus.ts';
import { indexPage, localePage } from '../corpus/read/report-html.ts';
import {
  add,
  addMissing,
  countsOf,
  emptySummary,
  filesOf,
  type LocaleSummary,
} from '../corpus/read/summary.ts';
import { diagnose, formatDiagnostic } from '../author/diagnostic.ts';
import { corpusAt, type Corpus } from '../library/corpora.ts';
import { corpusPath } from '../corpus/write/corpus-index.ts';
import { defineCommand, UsageError } from './runner/command.ts';

export const corpusReport = defineCommand(
  {
    name: 'corpus:report',
    summary: 'lists what is wrong with a corpus, by locale and kind',
    arguments: [{ name: 'folder', summary: 'the folder of the corpus' }],
    options: {
      locales: { type: 'string', value: '<nl-NL,de-DE>', summary: 'only these locales' },
      preset: { type: 'string', value: '<name>', summary: 'whose articles they are: alchemy' },
      out: {
        type: 'string',
        value: '<folder>',
        default: '.cache/corpus-report',
        summary: 'where to write the report',
      },
    },
    example: 'npm run corpus:report -- ../articles --locales nl-NL',
  },
  ({ values: { locales, preset, out }, positionals: [dir = ''] }) => {
    try {
      report(corpusAt(dir, preset), out, locales?.split(','));
    } catch (error) {
      if (!(error instanceof CorpusProblem)) throw error;
      const place = { file: dir, line: 1, column: 1 };
      const problem = diagnose('GP720', place, error.message, error.fix);
      throw new UsageError(formatDiagnostic(problem));
    }
    return 0;
  },
);

function report(corpus: Corpus, out: string, locales: readonly string[] | undefined): void {
  mkdirSync(out, { recursive: true });
  const bar = progressBar(process.stderr);
  const catalog = readCatalog(corpus.dir, corpus.rules, (locale, done, of) => {
    bar.update(done, of, `locales compared (${locale})`);
  });
  bar.end();
  for (const { skipped } of skippedFolders(catalog))
    console.log(`${skipped.place} ${skipped.code} ${skipped.message} — ${skipped.fix}`);
  const summaries = catalog.locales
    .filter(({ locale }) => isWanted(locale, locales))
    .map(({ locale }) => {
      const summary = summarize(corpus, locale, catalog, bar.update);
      bar.end();
      console.log(line(summary));
      write(out, locale, summary);
      // The places are in the files by now; those of all locales together would exhaust the memory.
      return countsOf(summary);
    });
  writeFileSync(join(out, 'index.html'), indexPage(summaries));
  writeFileSync(join(out, 'index.json'), `${JSON.stringify(summaries, null, 2)}\n`);
  console.log(`\n${join(out, 'index.html')}`);
}

function summarize(
  corpus: Corpus,
  locale: string,
  catalog: Catalog,
  update: (done: number, of: number, what: string) => void,
): LocaleSummary {
  const summary = emptySummary(locale);
  const of = catalog.locales.find((files) => files.locale === locale)?.articles.length ?? 0;
  const articleAddress = (reader: string, slug: string) =>
    `/${corpusPath(corpus, reader.toLowerCase())}${slug}/`;
  const options = { locales: [locale], rules: corpus.rules, catalog, articleAddress };
  for (const item of readCorpus(corpus.dir, options)) {
    add(summary, item);
    update(summary.articles, of, `articles read (${locale})`);
  }
  addMissing(summary, catalog);
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

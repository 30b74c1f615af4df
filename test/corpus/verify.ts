/**
 * Reads a whole corpus and proves that every Markdown file is an article or is reported as skipped,
 * that no word is lost, and that nothing is harmful.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand, UsageError, type ExitCode } from '../../src/commands/runner/command.ts';
import { readCatalog, type Catalog } from '../../src/corpus/read/catalog.ts';
import { CorpusProblem } from '../../src/corpus/read/layout.ts';
import { progressBar } from '../../src/corpus/read/progress.ts';
import { openCorpus } from '../../src/corpus/read/read-corpus.ts';
import { corpusAt, type Corpus } from '../../src/library/corpora.ts';
import { harmIn } from './harmless.ts';
import { missingWords } from './missing-words.ts';

interface Result {
  articles: number;
  skipped: string[];
  faults: string[];
}

export const corpusVerify = defineCommand(
  {
    name: 'corpus:verify',
    summary:
      'proves for a whole corpus that every file is either read or reported as not read, and that no word is lost',
    arguments: [
      {
        name: 'folder',
        summary: 'the folder of the corpus, or of an archive for each locale (nl-NL.tar.xz)',
      },
    ],
    options: {
      preset: { type: 'string', value: '<name>', summary: 'whose articles they are: alchemy' },
    },
    example: 'npm run corpus:verify -- ../articles',
  },
  ({ values: { preset }, positionals: [folder = ''] }) => {
    try {
      return inFolder(folder, (dir) => verifyAll(corpusAt(dir, preset)));
    } catch (error) {
      if (!(error instanceof CorpusProblem)) throw error;
      throw new UsageError(`${folder}: ${error.message} — ${error.fix}`);
    }
  },
);

/** Runs some work on a folder, or on what its archives contain. */
function inFolder<T>(from: string, work: (dir: string) => T): T {
  const archives = existsSync(from)
    ? readdirSync(from).filter((name) => name.endsWith('.tar.xz'))
    : [];
  if (archives.length === 0) return work(from);
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const name of archives) unpack(join(from, name), join(dir, name.replace('.tar.xz', '')));
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function unpack(archive: string, target: string): void {
  mkdirSync(target);
  const { status } = spawnSync('tar', ['-xJf', archive, '-C', target], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${archive} cannot be unpacked`);
}

function verifyAll(corpus: Corpus): ExitCode {
  let code: ExitCode = 0;
  const catalog = readCatalog(corpus.dir, corpus.rules);
  for (const name of catalog.others) console.log(`${name}/: skipped, it is not a locale`);
  for (const { locale } of catalog.locales) {
    const { articles, skipped, faults } = verify(corpus, locale, catalog);
    for (const line of [...skipped, ...faults]) console.error(line);
    if (faults.length > 0) code = 1;
    console.log(
      `${locale}: ${articles} articles, ${skipped.length} skipped, ${faults.length} faults`,
    );
  }
  return code;
}

function verify({ dir, rules }: Corpus, locale: string, catalog: Catalog): Result {
  const result: Result = { articles: 0, skipped: [], faults: [] };
  const files = catalog.locales.find((one) => one.locale === locale);
  const of = files?.articles.length ?? 0;
  const bar = progressBar(process.stderr);
  const slugs = new Set<string>();
  const unseen = new Set(
    globSync('**/*.md', { cwd: join(dir, files?.folder ?? ''), exclude: ['**/node_modules'] }).map(
      (path) => join(files?.folder ?? '', path),
    ),
  );
  for (const item of openCorpus(dir, { locales: [locale], catalog, rules })) {
    if ('skipped' in item) {
      const { place, message } = item.skipped;
      unseen.delete(place.replace(/:1:1$/u, ''));
      result.skipped.push(`${place}: skipped, ${message}`);
      continue;
    }
    result.articles += 1;
    bar.update(result.articles, of, `articles verified (${locale})`);
    const article = item.read();
    const { place } = item;
    unseen.delete(place);
    const lost = missingWords(item.text(), article, dir);
    if (lost.length > 0) result.faults.push(`${place}: lost ${lost.join(' ')}`);
    const harm = harmIn(article.html);
    if (harm.length > 0) result.faults.push(`${place}: ${harm.join(', ')}`);
    if (slugs.has(article.slug)) result.faults.push(`${place}: slug ${article.slug} is taken`);
    if (article.title === '') result.faults.push(`${place}: no title`);
    slugs.add(article.slug);
  }
  bar.end();
  for (const path of unseen) result.faults.push(`${path}: neither read nor reported as skipped`);
  return result;
}

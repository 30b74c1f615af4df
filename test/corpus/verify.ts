/**
 * `npm run corpus:verify -- <folder> [--preset alchemy]`: reads a whole corpus and proves that
 * every Markdown file is an article or is reported as skipped, that no word is lost, and that
 * nothing is harmful. The folder may contain archives instead, `nl-NL.tar.xz` for each locale; they
 * are extracted to a temporary folder.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalog, type Catalog } from '../../src/corpus/catalog.ts';
import { CorpusProblem } from '../../src/corpus/layout.ts';
import { progressBar } from '../../src/corpus/progress.ts';
import { openCorpus } from '../../src/corpus/read-corpus.ts';
import { corpusAt, type Corpus } from '../../src/library/corpora.ts';
import { harmIn } from './harmless.ts';
import { missingWords } from './missing-words.ts';

interface Result {
  articles: number;
  skipped: string[];
  faults: string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { preset: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run corpus:verify -- <folder> [--preset alchemy]');
  process.exitCode = 2;
} else {
  try {
    inFolder(folder, (dir) => {
      verifyAll(corpusAt(dir, values.preset));
    });
  } catch (error) {
    if (!(error instanceof CorpusProblem)) throw error;
    console.error(`${folder}: ${error.message} — ${error.fix}`);
    process.exitCode = 2;
  }
}

/** Runs some work on a folder, or on what its archives contain. */
function inFolder(from: string, work: (dir: string) => void): void {
  const archives = existsSync(from)
    ? readdirSync(from).filter((name) => name.endsWith('.tar.xz'))
    : [];
  if (archives.length === 0) {
    work(from);
    return;
  }
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const name of archives) unpack(join(from, name), join(dir, name.replace('.tar.xz', '')));
    work(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function unpack(archive: string, target: string): void {
  mkdirSync(target);
  const { status } = spawnSync('tar', ['-xJf', archive, '-C', target], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${archive} cannot be unpacked`);
}

function verifyAll(corpus: Corpus): void {
  const catalog = readCatalog(corpus.dir, corpus.rules);
  for (const name of catalog.others) console.log(`${name}/: skipped, it is not a locale`);
  for (const { locale } of catalog.locales) {
    const { articles, skipped, faults } = verify(corpus, locale, catalog);
    for (const line of [...skipped, ...faults]) console.error(line);
    if (faults.length > 0) process.exitCode = 1;
    console.log(
      `${locale}: ${articles} articles, ${skipped.length} skipped, ${faults.length} faults`,
    );
  }
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

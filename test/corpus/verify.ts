import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCatalogue } from '../../src/corpus/catalogue.ts';
import { progressBar } from '../../src/corpus/progress.ts';
import { openCorpus } from '../../src/corpus/read-corpus.ts';
import { harmIn } from './harmless.ts';
import { missingWords } from './kept-words.ts';

/**
 * `npm run corpus:verify`: reads whole corpora and proves that every article is there, no word is
 * lost and nothing is harmful. Unpacks archives to a temporary folder; skips those that are absent.
 */
const archives = resolve('../shared/corpus');
const expected = new Map([
  ['nl-NL', [2983, 1]],
  ['de-DE', [3025, 1]],
  ['ja-JP', [3024, 1]],
  ['ar-SA', [3010, 1]],
  ['fi-FI', [3013, 1]],
  ['en-US', [2921, 0]],
]);

interface Result {
  articles: number;
  skipped: number;
  faults: string[];
}

function main(): void {
  const present = [...expected.keys()].filter((locale) => existsSync(archiveOf(locale)));
  for (const locale of expected.keys())
    if (!present.includes(locale)) console.log(`${locale}: skipped, its archive is absent`);
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const locale of present) unpack(locale, dir);
    const catalogue = readCatalogue(dir);
    for (const locale of present) {
      const { articles, skipped, faults } = verify(dir, locale, catalogue);
      const [wanted, wantedSkipped] = expected.get(locale) ?? [];
      if (articles !== wanted || skipped !== wantedSkipped)
        faults.push(`expected ${String(wanted)} articles and ${String(wantedSkipped)} skipped`);
      for (const fault of faults) console.error(fault);
      if (faults.length > 0) process.exitCode = 1;
      console.log(`${locale}: ${articles} articles, ${skipped} skipped, ${faults.length} faults`);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function archiveOf(locale: string): string {
  return join(archives, `${locale}.tar.xz`);
}

function unpack(locale: string, dir: string): void {
  const target = join(dir, locale);
  mkdirSync(target);
  const { status } = spawnSync('tar', ['-xJf', archiveOf(locale), '-C', target], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${archiveOf(locale)} cannot be unpacked`);
}

function verify(dir: string, locale: string, catalogue: ReturnType<typeof readCatalogue>): Result {
  const result: Result = { articles: 0, skipped: 0, faults: [] };
  const of = catalogue.locales.find((files) => files.locale === locale)?.articles.length ?? 0;
  const bar = progressBar(process.stderr);
  const slugs = new Set<string>();
  for (const item of openCorpus(dir, { locales: [locale], catalogue })) {
    if ('skipped' in item) {
      result.skipped += 1;
      continue;
    }
    result.articles += 1;
    bar.update(result.articles, of, `articles verified (${locale})`);
    const article = item.read();
    const { place } = item;
    const lost = missingWords(item.text(), article);
    if (lost.length > 0) result.faults.push(`${place}: lost ${lost.join(' ')}`);
    const harm = harmIn(article.html);
    if (harm.length > 0) result.faults.push(`${place}: ${harm.join(', ')}`);
    if (slugs.has(article.slug)) result.faults.push(`${place}: slug ${article.slug} is taken`);
    if (article.title === '') result.faults.push(`${place}: no title`);
    slugs.add(article.slug);
  }
  bar.end();
  return result;
}

main();

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFiles, placeOf } from '../../src/corpus/read/files.ts';
import { plainRules } from '../../src/corpus/read/rules.ts';

/** Modifies one article of a corpus. */
export function touchOne(corpus: string): void {
  const [files] = corpusFiles(corpus, plainRules).locales;
  const article = files?.articles[Math.floor(files.articles.length / 2)];
  if (files === undefined || article === undefined) return;
  appendFileSync(join(corpus, placeOf(files, article.path)), '\nOne more sentence.\n');
}

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusLocales, localeFiles } from '../../corpus/files.ts';

/** Changes one article of a corpus. */
export function touchOne(corpus: string): void {
  const [locale = ''] = corpusLocales(corpus);
  const { docset, articles } = localeFiles(corpus, locale);
  const [article = ''] = articles.slice(Math.floor(articles.length / 2));
  appendFileSync(join(corpus, docset, article), '\nOne more sentence.\n');
}

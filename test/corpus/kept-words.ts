import type { CorpusArticle } from '../../src/corpus/article.ts';
import { splitFrontMatter } from '../../src/corpus/front-matter.ts';
import { lostWords, outputWords, sourceWords } from '../../src/corpus/words.ts';

/** Words of an article's file that a page with its title, number and HTML would not show. */
export function missingWords(file: string, article: CorpusArticle): string[] {
  const body = file.slice(splitFrontMatter(file).bodyStart);
  const title = `${article.meta.ruleNumber ?? ''} ${article.title}`.replaceAll('<', '&lt;');
  return lostWords(sourceWords(body), [...outputWords(title), ...outputWords(article.html)]);
}

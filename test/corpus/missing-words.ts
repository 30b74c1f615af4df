import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusArticle } from '../../src/corpus/read/article.ts';
import { splitFrontMatter } from '../../src/corpus/read/front-matter.ts';
import { lostWords, outputWords, sourceWords } from '../support/lost-words.ts';

/**
 * Words of an article's file, and of the files that it includes, that a page with its title,
 * number, and HTML would not show.
 *
 * @param dir the corpus, for included files
 */
export function missingWords(text: string, article: CorpusArticle, dir?: string): string[] {
  const body = text.slice(splitFrontMatter(text).bodyStart);
  const whole = dir === undefined ? body : pasted(body, join(dir, article.source.path), []);
  const title = `${article.meta.ruleNumber ?? ''} ${article.title}`.replaceAll('<', '&lt;');
  return lostWords(sourceWords(whole), [...outputWords(title), ...outputWords(article.html)]);
}

/** Includes files by patterns alone, so that a mistake in the reader is not hidden here. */
function pasted(body: string, file: string, within: readonly string[]): string {
  return body.replace(/\[!INCLUDE\s*\[[^\]]*\]\(([^)]*)\)\s*\]/giu, (_, path: string) => {
    const target = join(dirname(file), decodeURI(path.trim()));
    const text = within.includes(target) ? undefined : readIfThere(target);
    if (text === undefined) return ' ';
    const rest = text.slice(splitFrontMatter(text).bodyStart);
    return ` ${pasted(rest, target, [...within, file, target])} `;
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

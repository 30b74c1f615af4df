/** The articles on disk, read, checked and compiled. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { factRules } from '../facts/rules.ts';
import type { ArticleFiles, CheckedArticle, CheckOptions } from '../author/check.ts';
import { isText } from '../author/checks/file-names.ts';
import { checkUsable, type UsableArticle } from '../author/usable-article.ts';
import { emptyRecord, parseRecord, type TranslationRecord } from '../author/translation-record.ts';
import type { ReadYaml } from '../author/yaml.ts';
import { checkedArticle } from './article-cache.ts';
import { interfaceLocales } from './interface.ts';
import { readCatalog } from './products.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './environment.ts';
import { readTerms } from './terms.ts';

const folder = join(contentFolder, 'articles');

/** @param today milliseconds since 1970, for the age of sources */
export function readArticles(today: number): CheckedArticle[] {
  const options = checkOptions(today);
  return articleIds().map((id) => readArticle(id, today, options));
}

export function readArticle(
  id: string,
  today: number,
  options = checkOptions(today),
): CheckedArticle {
  return checkedArticle(readArticleFiles(id), options);
}

/** For authors at work, who want to see what they have; see `checkUsable`. */
export function readUsableArticles(today: number): UsableArticle[] {
  const options = checkOptions(today);
  return articleIds().map((id) => readUsableArticle(id, today, options));
}

export function readUsableArticle(
  id: string,
  today: number,
  options = checkOptions(today),
): UsableArticle {
  const files = readArticleFiles(id);
  return checkUsable(files, options, checkedArticle(files, options));
}

export function checkOptions(today: number): CheckOptions {
  return {
    facts: factRules(readCatalog()),
    today,
    terms: readTerms().terms,
    interfaces: interfaceLocales(),
  };
}

export function articleFolder(id: string): string {
  return join(folder, id);
}

export function articleIds(): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readArticleFiles(id: string): ArticleFiles {
  const folder = articleFolder(id);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const locales = names.filter(isText).map((name) => {
    const path = join(articleFolder(id), name);
    const text = readText(path);
    return [name.replace(/\.mdx$/u, ''), { file: relativePath(path), text }] as const;
  });
  const { value: record } = readRecord(id);
  return {
    id,
    locales: Object.fromEntries(locales),
    ...(record && { record }),
    folder: relativePath(folder),
    others: names.filter((name) => !isText(name)),
  };
}

export function recordFile(id: string): string {
  return join(articleFolder(id), 'translations.yaml');
}

/** The source text that each step was translated from; empty if nothing has been recorded yet. */
export function readRecord(id: string): ReadYaml<TranslationRecord> {
  const path = recordFile(id);
  if (!existsSync(path)) return { value: emptyRecord, diagnostics: [] };
  return parseRecord(readText(path), relativePath(path));
}

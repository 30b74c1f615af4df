/** The articles on disk, read, checked and compiled. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factValues } from '../facts/names.ts';
import { checkArticle, type ArticleFiles, type CheckedArticle } from '../guide/check.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './site.ts';

const folder = join(contentFolder, 'articles');

/** @param today milliseconds since 1970, for the age of sources */
export function readArticles(today: number): CheckedArticle[] {
  return articleIds().map((id) => checkArticle(readFiles(id), { facts: factValues, today }));
}

export function articleFolder(id: string): string {
  return join(folder, id);
}

function articleIds(): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readFiles(id: string): ArticleFiles {
  const names = readdirSync(articleFolder(id))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const locales = names.map((name) => {
    const path = join(articleFolder(id), name);
    const text = readFileSync(path, 'utf8');
    return [name.replace(/\.mdx$/u, ''), { file: relativePath(path), text }] as const;
  });
  return { id, locales: Object.fromEntries(locales) };
}

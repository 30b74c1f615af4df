/** The articles on disk, read, checked and compiled. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { factRules } from '../facts/rules.ts';
import {
  checkArticle,
  type ArticleFiles,
  type CheckedArticle,
  type CheckOptions,
} from '../guide/check.ts';
import { checkSound, type SoundArticle } from '../guide/sound.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './site.ts';
import { readTerms } from './terms.ts';

const folder = join(contentFolder, 'articles');

/** @param today milliseconds since 1970, for the age of sources */
export function readArticles(today: number): CheckedArticle[] {
  const options = checkOptions(today);
  return articleIds().map((id) => checkArticle(readArticleFiles(id), options));
}

/** For authors at work, who want to see what they have: see `checkSound`. */
export function readSoundArticles(today: number): SoundArticle[] {
  const options = checkOptions(today);
  return articleIds().map((id) => checkSound(readArticleFiles(id), options));
}

export function checkOptions(today: number): CheckOptions {
  return { facts: factRules, today, terms: readTerms().terms };
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
  const names = readdirSync(articleFolder(id))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const locales = names.map((name) => {
    const path = join(articleFolder(id), name);
    const text = readText(path);
    return [name.replace(/\.mdx$/u, ''), { file: relativePath(path), text }] as const;
  });
  return { id, locales: Object.fromEntries(locales) };
}

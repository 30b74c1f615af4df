/** The articles on disk, read, checked and compiled. */

import { factRules } from '../facts/rules.ts';
import type { ArticleFiles, CheckOptions } from '../author/article-files.ts';
import type { CheckedArticle } from '../author/check.ts';
import { partsOf } from '../author/parts/check-parts.ts';
import type { CheckedPart } from '../author/parts/part.ts';
import { checkUsable, type UsableArticle } from '../author/usable-article.ts';
import { checkedArticle } from './article-cache.ts';
import { interfaceLocales } from './interface.ts';
import { filesInside, partIds, readPartFiles, readParts } from './parts.ts';
import { readCatalog, readProducts } from './products.ts';
import { readTerms } from './terms.ts';
import { foldersIn, isPart, nameOfPart, readTextFiles } from './text-files.ts';
import type { NamedTexts } from './translation-file.ts';

/** @param today milliseconds since 1970, for the age of sources */
export function readArticles(today: number): CheckedArticle[] {
  const options = checkOptions(today);
  const parts = readPartFiles();
  return articleIds().map((id) => readArticle(id, today, options, parts));
}

export function readArticle(
  id: string,
  today: number,
  options = checkOptions(today),
  parts?: readonly ArticleFiles[],
): CheckedArticle {
  const files = readTextFiles(id);
  return checkedArticle(files, options, { inside: filesInside(files, parts) });
}

/** For authors at work, who want to see what they have; see `checkUsable`. */
export function readUsableArticles(today: number): UsableArticle[] {
  const options = checkOptions(today);
  const parts = readPartFiles();
  return articleIds().map((id) => readUsableArticle(id, today, options, parts));
}

export function readUsableArticle(
  id: string,
  today: number,
  options = checkOptions(today),
  parts?: readonly ArticleFiles[],
): UsableArticle {
  const files = readTextFiles(id);
  const checked = checkedArticle(files, options, { inside: filesInside(files, parts) });
  return checkUsable(files, options, checked);
}

export function checkOptions(today: number): CheckOptions {
  const options = partOptions(today);
  return { ...options, parts: partsOf(readParts(options)) };
}

/** The parts on disk, checked. */
export function readCheckedParts(today: number): readonly CheckedPart[] {
  return readParts(partOptions(today));
}

/** An article, or a part: `parts/` and its id. */
export function readNamedTexts(name: string, today: number): NamedTexts {
  if (!isPart(name)) return readArticle(name, today);
  const part = readCheckedParts(today).find(({ id }) => nameOfPart(id) === name);
  if (!part) throw new Error(`There is no part “${name}”`);
  return { ...part, id: name };
}

/** The names of all articles and parts. */
export function textNames(): string[] {
  return [...articleIds(), ...partIds().map(nameOfPart)];
}

/** What parts are checked against: everything but parts. */
function partOptions(today: number): CheckOptions {
  return {
    facts: factRules(readCatalog()),
    today,
    terms: readTerms().terms,
    interfaces: interfaceLocales(),
    products: readProducts().products,
  };
}

export function articleIds(): string[] {
  return foldersIn('articles');
}

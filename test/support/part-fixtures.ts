/** Parts as text, and articles that take them in, for tests of the code that puts them together. */

import { productNames, rules } from './catalog.ts';
import { readFixture, readFixturePart, readingDay, type Texts } from './article-fixtures.ts';
import type { ArticleFiles } from '../../src/author/article-files.ts';
import { checkArticle, type CheckedArticle } from '../../src/author/check.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { checkParts, partsOf } from '../../src/author/parts/check-parts.ts';
import { checkHandOvers } from '../../src/author/parts/hand-overs.ts';
import { checkPartsUsed } from '../../src/author/parts/check-used.ts';
import type { CheckedPart } from '../../src/author/parts/part.ts';

/** What they are checked against. */
export const partOptions = { facts: rules, products: productNames, today: readingDay };

/** The texts of articles or of parts, by id. */
export type TextsById = Readonly<Record<string, Texts>>;

export interface Composed {
  readonly articles: readonly CheckedArticle[];
  readonly parts: readonly CheckedPart[];
  /** Everything that is wrong, one line each. */
  readonly complaints: readonly string[];
}

/** The parts among the fixtures. */
export const fixtureParts: TextsById = {
  power: readFixturePart('power'),
  fuse: readFixturePart('fuse'),
};

export const fixtureArticles: TextsById = {
  kettle: readFixture('kettle'),
  toaster: readFixture('toaster'),
};

export function compose(
  articles: TextsById = fixtureArticles,
  parts: TextsById = fixtureParts,
): Composed {
  const checkedParts = checkParts(filesOf(parts, 'parts'), partOptions);
  const own = { ...partOptions, parts: partsOf(checkedParts) };
  const checked = filesOf(articles, 'articles').map((files) => checkArticle(files, own));
  const found = [
    ...[...checkedParts, ...checked].flatMap(({ diagnostics }) => diagnostics),
    ...checkPartsUsed(checked, checkedParts),
    ...checkHandOvers(checked, checkedParts),
  ];
  return { articles: checked, parts: checkedParts, complaints: found.map(formatDiagnostic) };
}

export function filesOf(all: TextsById, folder: string): ArticleFiles[] {
  return Object.entries(all).map(([id, texts]) => ({
    id,
    locales: Object.fromEntries(
      Object.entries(texts).map(
        ([locale, text]) => [locale, { file: `${folder}/${id}/${locale}.mdx`, text }] as const,
      ),
    ),
  }));
}

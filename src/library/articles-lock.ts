/**
 * `articles.lock` in the content folder: the articles that were ever published, and where links to
 * them lead.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishArticles, publishedArticle, readArticleLock } from '../author/article-lock.ts';
import { checkPublishedArticles } from '../author/checks/articles.ts';
import type { CheckedArticle } from '../author/check.ts';
import type { Diagnostic } from '../author/diagnostic.ts';
import { isUnpublished } from '../author/draft.ts';
import { placesIn } from '../author/yaml-place.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './environment.ts';
import { parseSite, readSite, readSiteFile } from './site.ts';

export const articlesLock = join(contentFolder, 'articles.lock');

function readArticlesLock(): string | undefined {
  return existsSync(articlesLock) ? readText(articlesLock) : undefined;
}

export function wasPublished(id: string): boolean {
  return readArticleLock(readArticlesLock() ?? '').articles.some((article) => article.id === id);
}

/** The articles that readers can find: those without errors that are not drafts. */
function published(articles: readonly CheckedArticle[]) {
  return articles
    .filter((article) => !isUnpublished(article) && Object.keys(article.shown).length > 0)
    .map(({ id, config }) => publishedArticle(id, config));
}

/** The text of the file with today's articles added. */
export function lockArticles(articles: readonly CheckedArticle[]): string {
  return publishArticles(published(articles), readArticlesLock());
}

/**
 * If the settings cannot be read, nobody knows what became of an article; that is reported
 * separately.
 */
export function checkArticlesLock(articles: readonly CheckedArticle[]): Diagnostic[] {
  const { text, file: settings } = readSiteFile();
  const { value: site } = parseSite(text, settings);
  if (!site) return [];
  return checkPublishedArticles({
    articles: published(articles),
    present: articles.map(({ id }) => id),
    old: site.articles,
    placeOfKey: placesIn(text, { file: settings, firstLine: 1 }),
    settings,
    written: readArticlesLock(),
    file: relativePath(articlesLock),
  });
}

/** An article that no longer exists: its steps, and the article that replaces it. */
export interface OldArticle {
  readonly id: string;
  readonly steps: readonly string[];
  readonly retired: boolean;
  /** Absent if nothing replaces it. */
  readonly today?: string;
}

export function readOldArticles(): OldArticle[] {
  const { renamed, retired } = readSite().articles;
  const { articles } = readArticleLock(readArticlesLock() ?? '');
  const stepsOf = (id: string) => articles.find((article) => article.id === id)?.steps ?? [];
  return [
    ...Object.entries(renamed).map(([id, today]) => ({
      id,
      steps: stepsOf(id),
      retired: false,
      today,
    })),
    ...Object.entries(retired).map(([id, today]) => ({
      id,
      steps: stepsOf(id),
      retired: true,
      ...(today !== null && { today }),
    })),
  ];
}

/**
 * `articles.lock`: every address of an article, below a locale, that was ever published. It lives
 * next to the articles rather than in their folders, so that it covers deleted ones too. Lines are
 * added and never removed.
 */

import { oldSteps } from '../guide/aliases.ts';
import type { GuideConfig, StepId } from '../guide/config.ts';

/** An article with its steps, under both current and old ids. */
export interface PublishedArticle {
  readonly id: string;
  readonly steps: readonly StepId[];
}

export interface LockedArticle extends PublishedArticle {
  /** The number of the line that names the article. */
  readonly line: number;
}

export interface ArticleLock {
  readonly articles: readonly LockedArticle[];
  /** The numbers of lines that cannot be parsed. */
  readonly unread: readonly number[];
}

const header =
  '# Every article and step that was ever published. “npm run record” adds; nothing is removed.';

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const addressLine = new RegExp(`^(${id})(?:/(${id}))?$`, 'u');

export function publishedArticle(
  article: string,
  config: GuideConfig | undefined,
): PublishedArticle {
  return { id: article, steps: config ? [...Object.keys(config.states), ...oldSteps(config)] : [] };
}

/** The lines for an article. */
export function addressesOf({ id: article, steps }: PublishedArticle): string[] {
  return [article, ...steps.map((step) => `${article}/${step}`)];
}

/** The text of the file with today's articles added. */
export function publishArticles(
  articles: readonly PublishedArticle[],
  written: string | undefined,
): string {
  const lines = new Set([...linesOf(written ?? ''), ...articles.flatMap(addressesOf)]);
  // By code unit, which gives the same order on every machine.
  return [header, ...[...lines].sort(), ''].join('\n');
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/u).filter((line) => line && !line.startsWith('#'));
}

/** Parses the file. Reporting what cannot be parsed is left to the caller. */
export function readArticleLock(text: string): ArticleLock {
  const articles = new Map<string, LockedArticle>();
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (!line || line.startsWith('#')) continue;
    const [, article, step] = addressLine.exec(line) ?? [];
    if (article === undefined) {
      unread.push(index + 1);
      continue;
    }
    const known = articles.get(article) ?? { id: article, steps: [], line: index + 1 };
    articles.set(article, {
      ...known,
      steps: step === undefined ? known.steps : [...known.steps, step],
    });
  }
  return { articles: [...articles.values()], unread };
}

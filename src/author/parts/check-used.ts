/** What is wrong with parts only in view of the articles that take them in. */

import { closure } from '../../guide/graph.ts';
import type { CheckedArticle } from '../check.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import { isDraft, type Document } from '../document.ts';
import type { CheckedPart } from './part.ts';

/** A part that no article takes in, and one that lacks a language of an article that does. */
export function checkPartsUsed(
  articles: readonly CheckedArticle[],
  parts: readonly CheckedPart[],
): Diagnostic[] {
  // A mistyped name looks like a part that nobody uses; one mistake is reported once.
  const names = new Set(parts.map(({ id }) => id));
  const isNamed = [...articles, ...parts].every((one) =>
    insideOf(one).every((id) => names.has(id)),
  );
  const users = parts.map((part) => ({ part, by: usersOf(part.id, articles, parts) }));
  return users.flatMap(({ part, by }) => {
    const place = topOf(part);
    if (by.length > 0) return lackingLocales(part, by, place);
    if (!isNamed) return [];
    const message = `No guide takes in the part “${part.id}”`;
    const fix = `add <Use part="${part.id}" …/> to a guide, or delete its folder`;
    return [diagnose('GP156', place, message, fix)];
  });
}

/** The articles that take in a part, directly or with another one. */
export function usersOf(
  id: string,
  articles: readonly CheckedArticle[],
  parts: readonly CheckedPart[],
): CheckedArticle[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  return articles.filter((article) =>
    closure(insideOf(article), (part) => insideOf(byId.get(part))).has(id),
  );
}

function insideOf(one: CheckedArticle | CheckedPart | undefined): string[] {
  return (sourceOf(one)?.uses ?? []).map(({ part }) => part);
}

/** Readers of a translation get a step in another language, until the part is translated too. */
function lackingLocales(
  { id, documents }: CheckedPart,
  by: readonly CheckedArticle[],
  place: Place,
): Diagnostic[] {
  const wanted = by.flatMap((article) =>
    Object.entries(article.documents)
      .filter(([, document]) => !isDraft(document))
      .map(([locale]) => ({ locale, article: article.id })),
  );
  const lacking = Map.groupBy(
    wanted.filter(({ locale }) => !Object.hasOwn(documents, locale)),
    ({ locale }) => locale,
  );
  return [...lacking].map(([locale, [first]]) => {
    const message = `The part “${id}” is not translated to “${locale}”, which “${first?.article ?? ''}” is`;
    const fix = `begin with “npm run new locale parts/${id} ${locale}”`;
    return diagnose('GP301', place, message, fix);
  });
}

function topOf(part: CheckedPart): Place {
  const [first] = Object.values(part.documents);
  return { file: sourceOf(part)?.file ?? first?.file ?? part.id, line: 1, column: 1 };
}

function sourceOf(one: CheckedArticle | CheckedPart | undefined): Document | undefined {
  return one?.source === undefined ? undefined : one.documents[one.source];
}

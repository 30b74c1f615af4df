/**
 * Remembers which answers the reader gave in this tab; all others came with the link. Stored in the
 * tab's session and only a convenience: if storage is blocked, nothing is marked.
 */

import type { Given, Passed } from '../guide/machine.ts';
import type { StepId } from '../guide/config.ts';

function keyOf(article: string) {
  return `guidepost:own:${article}`;
}

export function readOwnAnswers(article: string): Map<StepId, Given> | undefined {
  try {
    return new Map(new URLSearchParams(sessionStorage.getItem(keyOf(article)) ?? ''));
  } catch {
    return undefined;
  }
}

/** Questions already passed whose answers came with the link. */
export function answersFromLink(
  trail: readonly Passed[],
  own: ReadonlyMap<StepId, Given>,
): ReadonlySet<StepId> {
  const foreign = trail.filter(({ question, given }) => own.get(question) !== given);
  return new Set(foreign.map(({ question }) => question));
}

export function rememberAnswer(article: string, question: StepId, given: Given): void {
  const own = readOwnAnswers(article);
  if (!own) return;
  own.set(question, given);
  try {
    sessionStorage.setItem(keyOf(article), new URLSearchParams([...own]).toString());
  } catch {
    // If storage is full or blocked, the only cost is a missing mark next to an answer.
  }
}

export function forgetOwnAnswers(article: string): void {
  try {
    sessionStorage.removeItem(keyOf(article));
  } catch {
    // Nothing was stored, so there is nothing to delete.
  }
}

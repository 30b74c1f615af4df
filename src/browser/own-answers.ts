/**
 * Which answers the reader gave in this tab; all others came with the link. Lives in the tab's
 * session and is only a memory aid: where storage is refused, nothing is marked.
 */

import type { Given, Passed } from '../guide/machine.ts';
import type { StepId } from '../guide/config.ts';

const keyOf = (article: string) => `guidepost:own:${article}`;

export function readOwnAnswers(article: string): Map<StepId, Given> | undefined {
  try {
    return new Map(new URLSearchParams(sessionStorage.getItem(keyOf(article)) ?? ''));
  } catch {
    return undefined;
  }
}

/** The questions behind the reader whose answers came with the link. */
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
    // A full or closed store costs a mark beside an answer, nothing else.
  }
}

export function forgetOwnAnswers(article: string): void {
  try {
    sessionStorage.removeItem(keyOf(article));
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}

/** Matches a given value against answers. */

import type { AnswerGuard, AnswerId, OutcomeState, QuestionState } from './config.ts';
import { sideOf } from './time.ts';

/**
 * Whether a given value selects this answer: it is the answer's id, or an instant on its side of
 * the limit.
 * @param given an answer id or an ISO instant; undefined if the question is open
 * @param now the reader's clock, in milliseconds since 1970
 */
export function matchesAnswer(
  { answer, side, hours }: AnswerGuard['params'],
  given: string | undefined,
  now: number,
): boolean {
  if (given === undefined || given === answer) return given === answer;
  return side !== undefined && hours !== undefined && sideOf(given, hours, now) === side;
}

/** The answer that a given value stands for, if any: its id, or the side that an instant is on. */
export function answerFor(
  { always = [] }: QuestionState | OutcomeState,
  given: string | undefined,
  now: number,
): AnswerId | undefined {
  return always.find(({ guard }) => matchesAnswer(guard.params, given, now))?.guard.params.answer;
}

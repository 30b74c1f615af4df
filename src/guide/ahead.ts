/** The questions still ahead, and answers that someone gives to them on the reader's behalf. */

import type { Arrival } from './arrive.ts';
import { isQuestion, type AnswerId, type GuideConfig, type StepId } from './config.ts';
import type { Answers } from './machine.ts';

/**
 * The questions that may still follow a step, in article order. Where an answer is known, only the
 * steps it leads to count.
 */
export function questionsToCome(config: GuideConfig, from: StepId, known: Answers): StepId[] {
  const reached = new Set([from]);
  for (const step of reached) {
    for (const target of targetsOf(config, step, known[step])) reached.add(target);
  }
  reached.delete(from);
  return Object.keys(config.states).filter(
    (step) => reached.has(step) && isQuestion(config.states[step]),
  );
}

/**
 * The answers that can be given ahead: those that lead forward, not back to a question to be asked
 * again.
 */
export function answersAhead(config: GuideConfig, question: StepId): AnswerId[] {
  const state = config.states[question];
  if (!isQuestion(state)) return [];
  return state.always.filter(({ actions }) => !actions).map(({ guard }) => guard.params.answer);
}

function targetsOf(config: GuideConfig, step: StepId, given: string | undefined): StepId[] {
  const state = config.states[step];
  if (!isQuestion(state)) return [];
  const ahead = state.always.filter(({ actions }) => !actions);
  const chosen = ahead.filter(({ guard }) => guard.params.answer === given);
  // An instant could select either side, as its side changes over time.
  return (chosen.length > 0 ? chosen : ahead).map(({ target }) => target);
}

/**
 * The answers for a link: those so far, plus those chosen ahead that its reader may still get to.
 */
export function withAnswersAhead(
  config: GuideConfig,
  { step, trail, answers }: Arrival,
  chosen: Answers,
): Answers {
  const behind = new Set([...trail.map(({ question }) => question), step]);
  const soFar = Object.entries(answers).filter(([question]) => behind.has(question));
  const known = { ...Object.fromEntries(soFar), ...chosen };
  const ahead = questionsToCome(config, step, known).flatMap((question) => {
    const given = chosen[question];
    return given === undefined ? [] : [[question, given] as const];
  });
  return Object.fromEntries([...soFar, ...ahead]);
}

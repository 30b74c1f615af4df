/** The questions still ahead, and answers that someone gives to them on the reader's behalf. */

import type { Arrival } from './arrive.ts';
import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { stepsAhead } from './graph.ts';
import type { Answers } from './machine.ts';

/**
 * The questions that may still follow a step, in article order. Where an answer is known, only the
 * steps it leads to count.
 */
export function questionsToCome(config: GuideConfig, from: StepId, known: Answers): StepId[] {
  const ahead = stepsAhead(config, from, known);
  return Object.keys(config.states).filter(
    (step) => step !== from && ahead.has(step) && isQuestion(config.states[step]),
  );
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

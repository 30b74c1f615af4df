/**
 * The path that answers take through a guide's drawing. It follows the config edge by edge, like
 * the drawing itself; the machine would give the same result, but the drawing's page need not load
 * it.
 */

import { matchesAnswer } from './matches-answer.ts';
import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import type { Answers } from './machine.ts';

/**
 * The nodes and edges on the path: each step (`licensed`), each answer (`licensed=yes`), and the
 * final step last. The path starts at the first question or, if that has no answer, at the answered
 * question that leads furthest. An instant counts as the answer that it selects.
 * @param now the reader's clock, in milliseconds since 1970
 */
export function drawnPath(config: GuideConfig, answers: Answers, now: number): readonly string[] {
  const given = Object.keys(answers);
  const entries = config.initial in answers || given.length === 0 ? [config.initial] : given;
  const [longest = []] = entries
    .map((entry) => pathFrom(config, entry, answers, now))
    .sort((a, b) => b.length - a.length);
  return longest;
}

function pathFrom(config: GuideConfig, entry: StepId, answers: Answers, now: number): string[] {
  const path = [entry];
  for (let step = entry; ;) {
    const state = config.states[step];
    const taken = isQuestion(state)
      ? state.always.find(({ guard }) => matchesAnswer(guard.params, answers[step], now))
      : undefined;
    if (!taken) return path;
    // A way back ends where it leads: that question is asked again, and all answers since are
    // forgotten.
    if (taken.actions)
      return [...path.slice(0, Math.max(path.indexOf(taken.target), 0)), taken.target];
    path.push(`${step}=${taken.guard.params.answer}`, taken.target);
    step = taken.target;
  }
}

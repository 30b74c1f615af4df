/**
 * The path that answers take through a guide's drawing. It follows the config edge by edge, like
 * the drawing itself; the machine would give the same result, but the drawing's page need not load
 * it.
 */

import { accepts } from './matches-answer.ts';
import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import type { Answers } from './machine.ts';

/**
 * The nodes and edges on the path: each step (`licensed`), each answer (`licensed=yes`), and the
 * final step last. The path starts at the first question or, if that has no answer, at the answered
 * question that leads furthest. An instant counts as the answer that it selects.
 * @param now the reader's clock, in milliseconds since 1970
 */
export function wayThrough(config: GuideConfig, answers: Answers, now: number): readonly string[] {
  const given = Object.keys(answers);
  const entries = config.initial in answers || given.length === 0 ? [config.initial] : given;
  const [longest = []] = entries
    .map((entry) => wayFrom(config, entry, answers, now))
    .sort((a, b) => b.length - a.length);
  return longest;
}

function wayFrom(config: GuideConfig, entry: StepId, answers: Answers, now: number): string[] {
  const way = [entry];
  for (let step = entry; ;) {
    const state = config.states[step];
    const taken = isQuestion(state)
      ? state.always.find(({ guard }) => accepts(guard.params, answers[step], now))
      : undefined;
    if (!taken) return way;
    // A way back ends where it leads: that question is asked again, and all answers since are
    // forgotten.
    if (taken.actions)
      return [...way.slice(0, Math.max(way.indexOf(taken.target), 0)), taken.target];
    way.push(`${step}=${taken.guard.params.answer}`, taken.target);
    step = taken.target;
  }
}

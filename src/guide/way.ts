/**
 * The way that answers lead through the drawing of a guide. It reads the config as the drawing does,
 * line by line; the machine would lead the same way, but is a load that a drawing does not need.
 */

import { accepts } from './accepts.ts';
import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import type { Answers } from './machine.ts';

/**
 * What lies on the way: each step (`licensed`), each answer (`licensed=yes`), and last the step where
 * it ends. It begins with the first question or, when that is not among the answers, with the one
 * that leads furthest. A point in time counts as the answer that it stands for.
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
    // A way back ends where it leads: that question is asked anew, and what lay between forgotten.
    if (taken.actions)
      return [...way.slice(0, Math.max(way.indexOf(taken.target), 0)), taken.target];
    way.push(`${step}=${taken.guard.params.answer}`, taken.target);
    step = taken.target;
  }
}

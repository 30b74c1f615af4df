/** How many questions are left. The number can only go down. */

import { isQuestion, type GuideConfig, type StepId } from './config.ts';

/** The most questions that can still come from a step, itself included; 0 for an outcome. */
export function questionsAhead(config: GuideConfig, from: StepId): number {
  const known = new Map<StepId, number>();
  const longest = (step: StepId): number => {
    const state = config.states[step];
    if (!isQuestion(state)) return 0;
    const found = known.get(step);
    if (found !== undefined) return found;
    const ahead = state.always.filter(({ actions }) => !actions);
    const count = 1 + Math.max(0, ...ahead.map(({ target }) => longest(target)));
    known.set(step, count);
    return count;
  };
  return longest(from);
}

/** The questions whose answers can lead directly to a step. */
export function questionsBefore(config: GuideConfig, step: StepId): StepId[] {
  return Object.entries(config.states)
    .filter(([, state]) => isQuestion(state) && state.always.some(({ target }) => target === step))
    .map(([id]) => id);
}

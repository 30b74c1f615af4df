/** How many questions are left. The number can only go down. */

import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { edgesOf } from './graph.ts';
import { foldAhead } from './order.ts';

/** The most questions that can still come from a step, itself included; 0 for an outcome. */
export function questionsAhead(config: GuideConfig, from: StepId): number {
  return foldAhead<number>(config, from, (step, ahead) =>
    isQuestion(config.states[step]) ? 1 + ahead.reduce((a, b) => Math.max(a, b), 0) : 0,
  );
}

/** The questions whose answers can lead directly to a step, ways back included. */
export function questionsBefore(config: GuideConfig, step: StepId): StepId[] {
  const before = edgesOf(config).filter(({ to }) => to === step);
  return [...new Set(before.map(({ from }) => from))];
}

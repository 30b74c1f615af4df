/** How many questions are left. The number can only go down. */

import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { edgesOf, type AnswerEdge } from './graph.ts';
import { foldAhead } from './order.ts';

/** The most questions that can still come from a step, itself included; 0 for an outcome. */
export function questionsAhead(config: GuideConfig, from: StepId): number {
  return foldAhead<number>(config, from, (step, ahead) =>
    isQuestion(config.states[step]) ? 1 + ahead.reduce((a, b) => Math.max(a, b), 0) : 0,
  );
}

/** Every page of a guide asks. */
const knownBefore = new WeakMap<GuideConfig, ReadonlyMap<StepId, readonly AnswerEdge[]>>();

/** The questions whose answers can lead directly to a step, ways back included. */
export function questionsBefore(config: GuideConfig, step: StepId): StepId[] {
  const edges = knownBefore.get(config) ?? Map.groupBy(edgesOf(config), ({ to }) => to);
  knownBefore.set(config, edges);
  return [...new Set((edges.get(step) ?? []).map(({ from }) => from))];
}

/** A guide as a graph: each answer is an edge from its question to the step that it leads to. */

import { stateOf, type AnswerId, type Condition, type GuideConfig, type StepId } from './config.ts';

export interface Edge {
  readonly from: StepId;
  readonly to: StepId;
  /** A declared way back, to a question that is then asked again. */
  readonly again: boolean;
}

export interface AnswerEdge extends Edge {
  readonly answer: AnswerId;
  /** The earlier answers that it takes; absent if it is taken whenever no other is. */
  readonly when?: readonly Condition[];
}

/**
 * The answers of a step, in the order they are offered; none for an outcome, unless it asks whether
 * it helped. One whose target depends on earlier answers has an edge for each of its targets.
 */
export function answersOf(config: GuideConfig, from: StepId): AnswerEdge[] {
  const { always = [] } = stateOf(config, from) ?? {};
  return always.map(({ guard, target, actions }) => ({
    ...{ from, to: target, answer: guard.params.answer },
    again: actions !== undefined,
    ...(guard.params.when && { when: guard.params.when }),
  }));
}

/** All answers of a guide, in article order. */
export function edgesOf(config: GuideConfig): AnswerEdge[] {
  return Object.keys(config.states).flatMap((step) => answersOf(config, step));
}

/** The answers to a question that lead on, not back. */
export function answersAhead(config: GuideConfig, from: StepId): AnswerEdge[] {
  return answersOf(config, from).filter(({ again }) => !again);
}

/**
 * The steps that can still come, the first included. Where an answer is known, only the steps it
 * leads to count.
 */
export function stepsAhead(
  config: GuideConfig,
  from: StepId,
  known: Readonly<Record<StepId, string>> = {},
): ReadonlySet<StepId> {
  return closure([from], (step) => {
    const ahead = answersAhead(config, step);
    const chosen = ahead.filter(({ answer }) => answer === known[step]);
    // An instant could select either side, as its side changes over time.
    return (chosen.length > 0 ? chosen : ahead).map(({ to }) => to);
  });
}

/** Everything that can be reached by following `next`, the start included. */
export function closure(
  start: Iterable<StepId>,
  next: (step: StepId) => Iterable<StepId>,
): Set<StepId> {
  const reached = new Set(start);
  for (const step of reached) for (const to of next(step)) reached.add(to);
  return reached;
}

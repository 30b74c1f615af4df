/** What depends on answers given earlier: which step an answer leads to, and which text applies. */

import { stateOf, type Condition, type GuideConfig, type StepId } from './config.ts';
import { answersOf, type AnswerEdge } from './graph.ts';
import { answerFor } from './matches-answer.ts';

/** Where a walk is, as far as conditions care: what was answered on the way, and the clock. */
export interface Way {
  readonly given: (question: StepId) => string | undefined;
  /** The reader's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Whether the answers on the way meet all conditions; true if there are none. */
export function applies(config: GuideConfig, when: readonly Condition[] = [], way: Way): boolean {
  return when.every((condition) => meets(config, condition, way));
}

/** Whether one of them is met. */
export function meets(
  config: GuideConfig,
  { question, answer }: Condition,
  { given, now }: Way,
): boolean {
  const state = stateOf(config, question);
  return state !== undefined && answerFor(state, given(question), now) === answer;
}

/** For each answer of a step, the one edge that is taken on this way. */
export function edgesOnWay(config: GuideConfig, from: StepId, way: Way): AnswerEdge[] {
  const taken = new Map<string, AnswerEdge>();
  for (const edge of answersOf(config, from))
    if (!taken.has(edge.answer) && applies(config, edge.when, way)) taken.set(edge.answer, edge);
  return [...taken.values()];
}

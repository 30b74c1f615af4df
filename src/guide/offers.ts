/** What a question offers: its answers, each with the steps that it may lead to. */

import type { AnswerId, Condition, GuideConfig, StepId } from './config.ts';
import { answersOf } from './graph.ts';

/** A step that an answer leads to if earlier answers were given. */
export interface ConditionalTarget {
  readonly when: readonly Condition[];
  readonly to: StepId;
}

export interface Offer {
  readonly answer: AnswerId;
  /** Where it leads in all other cases. */
  readonly to: StepId;
  /** The first of these that applies comes before that. */
  readonly targets: readonly ConditionalTarget[];
}

/** The answers to a question, in the order they are offered; none for an outcome. */
export function offersOf(config: GuideConfig, question: StepId): Offer[] {
  const byAnswer = Map.groupBy(answersOf(config, question), ({ answer }) => answer);
  return [...byAnswer].map(([answer, edges]) => ({
    answer,
    to: edges.at(-1)?.to ?? question,
    targets: edges.flatMap(({ when, to }) => (when ? [{ when, to }] : [])),
  }));
}

/**
 * Every situation that a reader can be in: a step, and the answers given before it that still decide
 * something. Without conditions, there is one for each step.
 */

import type { AnswerId, Condition, GuideConfig, StepId } from '../guide/config.ts';
import { edgesOnWay } from '../guide/conditions.ts';
import { closure, edgesOf, type AnswerEdge, type Edge } from '../guide/graph.ts';

export interface WalkState {
  readonly step: StepId;
  /** The answers that conditions here or further on ask about. */
  readonly given: ReadonlyMap<StepId, AnswerId>;
  /** Where each of its answers leads, to a state by its key; without ways back. */
  readonly ahead: readonly StateEdge[];
}

export interface StateEdge extends Edge {
  readonly answer: AnswerEdge;
}

export interface WalkStates {
  readonly first: string;
  readonly byKey: ReadonlyMap<string, WalkState>;
  /** False if there are more than `stateLimit`, so that some are missing. */
  readonly complete: boolean;
}

/** Ten questions with two answers, if all of them matter until the end, make 1,024 a step. */
export const stateLimit = 50_000;

/** What the text of a step depends on, by step. */
export type TextConditions = ReadonlyMap<StepId, readonly (readonly Condition[])[]>;

/** @param texts conditions that lead nowhere, and still have to be told apart */
export function exploreStates(
  config: GuideConfig,
  texts: TextConditions = new Map(),
  limit = stateLimit,
): WalkStates {
  const open = openQuestions(config, texts);
  const begin: Situation = { step: config.initial, given: new Map() };
  const first = keyOf(begin);
  const found = new Map([[first, begin]]);
  const byKey = new Map<string, WalkState>();
  for (const [key, { step, given }] of found) {
    if (byKey.size >= limit) return { first, byKey, complete: false };
    const edges = edgesOnWay(config, step, { given: (question) => given.get(question), now: 0 });
    const ahead = edges
      .filter(({ again }) => !again)
      .map((answer) => {
        const next = follow(answer, given, open);
        const to = keyOf(next);
        found.set(to, found.get(to) ?? next);
        return { from: key, to, again: false, answer };
      });
    byKey.set(key, { step, given, ahead });
  }
  return { first, byKey, complete: true };
}

type Situation = Pick<WalkState, 'step' | 'given'>;

/** Answers that nothing asks about anymore are forgotten, so that ways join again. */
function follow(
  { from, to, answer }: AnswerEdge,
  given: Situation['given'],
  open: ReadonlyMap<StepId, ReadonlySet<StepId>>,
): Situation {
  const all = [...given, [from, answer] as const];
  return { step: to, given: new Map(all.filter(([question]) => open.get(question)?.has(to))) };
}

function keyOf({ step, given }: Situation): string {
  const answers = [...given].map((entry) => entry.join('=')).sort();
  return [step, ...answers].join(' ');
}

/** For each question that conditions ask about, the steps from which one of these can be reached. */
function openQuestions(
  config: GuideConfig,
  texts: TextConditions,
): ReadonlyMap<StepId, ReadonlySet<StepId>> {
  const edges = edgesOf(config);
  const asked = [
    ...edges.flatMap(({ from, when = [] }) => when.map(({ question }) => ({ question, at: from }))),
    ...[...texts].flatMap(([at, blocks]) =>
      blocks.flat().map(({ question }) => ({ question, at })),
    ),
  ];
  if (asked.length === 0) return new Map();
  const before = Map.groupBy(
    edges.filter(({ again }) => !again),
    ({ to }) => to,
  );
  const backwards = (step: StepId) => (before.get(step) ?? []).map(({ from }) => from);
  return new Map(
    [...Map.groupBy(asked, ({ question }) => question)].map(([question, places]) => [
      question,
      closure(
        places.map(({ at }) => at),
        backwards,
      ),
    ]),
  );
}

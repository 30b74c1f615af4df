/** All paths through a guide, found by depth-first search over the machine's own transitions. */

import { initialTransition, transition } from 'xstate';
import {
  answerIds,
  isOutcome,
  isQuestion,
  type GuideConfig,
  type StepId,
} from '../guide/config.ts';
import { createGuideMachine, type Passed } from '../guide/machine.ts';
import { walkOf, type Snapshot } from '../guide/replay.ts';

export interface Path {
  readonly trail: readonly Passed[];
  readonly outcome: StepId;
  readonly code: string;
}

export interface Paths {
  readonly paths: readonly Path[];
  /** The total number, even if not all are listed. */
  readonly total: number;
}

/** More than anyone can review; a tree with a million paths must not hang a build. */
export const pathLimit = 5_000;

/** Lists the paths from the first question to each outcome, in the order of the answers. */
export function findPaths(config: GuideConfig, limit = pathLimit): Paths {
  const machine = createGuideMachine(config);
  const paths: Path[] = [];
  const [start] = initialTransition(machine, { known: {}, now: 0 });

  const visit = (snapshot: Snapshot): void => {
    const { step, trail } = walkOf(snapshot);
    const state = config.states[step];
    if (isOutcome(state)) paths.push({ trail, outcome: step, code: state.meta.code });
    if (!isQuestion(state)) return;
    for (const answer of answerIds(state)) {
      if (paths.length >= limit) return;
      const [next] = transition(machine, snapshot, { type: 'answer', question: step, answer });
      // A declared way back leads to a question that is already listed; following it would never
      // end.
      if (next.context.trail.length > trail.length) visit(next);
    }
  };
  visit(start);
  return { paths, total: countPaths(config) };
}

/** Counts without listing: a step has as many paths as the targets of its answers together. */
export function countPaths(config: GuideConfig): number {
  const counts = new Map<StepId, number>();
  const count = (step: StepId): number => {
    const known = counts.get(step);
    if (known !== undefined) return known;
    const state = config.states[step];
    const ahead = isQuestion(state) ? state.always.filter(({ actions }) => !actions) : [];
    const total = isOutcome(state) ? 1 : ahead.reduce((sum, { target }) => sum + count(target), 0);
    counts.set(step, total);
    return total;
  };
  return count(config.initial);
}

/** One line for reviewers: `sound=no cable=yes … → SND-01 restart`. */
export function formatPath({ trail, outcome, code }: Path): string {
  return `${formatTrail(trail)} → ${code} ${outcome}`;
}

/** Only the answers of a path, as written in `links.lock` and `paths.txt`. */
export function formatTrail(trail: readonly Passed[]): string {
  return trail.map(({ question, given }) => `${question}=${given}`).join(' ');
}

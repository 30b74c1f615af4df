/** Every way through a guide, found by depth-first search over the machine's own transitions. */

import { initialTransition, transition } from 'xstate';
import { answerIds, isOutcome, isQuestion, type GuideConfig, type StepId } from './config.ts';
import { createGuideMachine, type Passed } from './machine.ts';
import { walkOf, type Snapshot } from './replay.ts';

export interface Path {
  readonly trail: readonly Passed[];
  readonly outcome: StepId;
  readonly code: string;
}

export interface Paths {
  readonly paths: readonly Path[];
  /** How many there are, also when not all are listed. */
  readonly total: number;
}

/** More than a review can read; a tree with a million paths must not hang a build. */
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
      // A declared way back leads to a question already listed; following it would never end.
      if (next.context.trail.length > trail.length) visit(next);
    }
  };
  visit(start);
  return { paths, total: countPaths(config) };
}

/** Counts without listing: the paths from a step are the sum of those from its answers' targets. */
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

/** One line for a review: `what=no-access block=yes … → YAM-LIC-04 wait`. */
export function formatPath({ trail, outcome, code }: Path): string {
  return `${formatTrail(trail)} → ${code} ${outcome}`;
}

/** The answers of a path alone, as `links.lock` and `paths.txt` write them. */
export function formatTrail(trail: readonly Passed[]): string {
  return trail.map(({ question, given }) => `${question}=${given}`).join(' ');
}

/** All paths through a guide, found by depth-first search over the machine's own transitions. */

import { isOutcome, type GuideConfig, type StepId } from '../guide/config.ts';
import { formatEntry } from '../guide/fragment.ts';
import { answersAhead } from '../guide/graph.ts';
import { createGuideMachine, type Passed } from '../guide/machine.ts';
import { foldAhead } from '../guide/order.ts';
import { answer, start, stepOf, walkOf } from '../guide/replay.ts';

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
  // Depth first, the first answer on top of the stack.
  const open = [start({ config, machine }, config.initial, { known: {}, now: 0 })];
  while (paths.length < limit) {
    const from = open.pop();
    if (!from) break;
    const step = stepOf(from);
    const state = config.states[step];
    if (isOutcome(state))
      paths.push({ trail: walkOf(from).trail, outcome: step, code: state.meta.code });
    // A way back leads to a question that is already listed; following it would never end.
    for (const { answer: given } of answersAhead(config, step).reverse())
      open.push(answer(machine, from, { question: step, given }));
  }
  return { paths, total: countPaths(config) };
}

/** Counts without listing: a step has as many paths as the targets of its answers together. */
export function countPaths(config: GuideConfig): number {
  return foldAhead<number>(config, config.initial, (step, ahead) =>
    isOutcome(config.states[step]) ? 1 : ahead.reduce((sum, count) => sum + count, 0),
  );
}

/** One line for reviewers: `sound=no cable=yes … → SND-01 restart`. */
export function formatPath({ trail, outcome, code }: Path): string {
  return `${formatAnswers(trail)} → ${code} ${outcome}`;
}

/** Only the answers of a path, as written in `links.lock` and `paths.txt`. */
export function formatAnswers(trail: readonly Passed[]): string {
  return trail.map(formatEntry).join(' ');
}

/** All paths through a guide, found by depth-first search over the machine's own transitions. */

import { isOutcome, type GuideConfig, type StepId } from '../guide/config.ts';
import { formatEntry } from '../guide/fragment.ts';
import { edgesOnWay } from '../guide/conditions.ts';
import { createGuideMachine, givenIn, type Passed } from '../guide/machine.ts';
import { orderSteps } from '../guide/order.ts';
import { answer, start, stepOf, walkOf } from '../guide/replay.ts';
import { exploreStates } from './states.ts';

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
    const way = { given: givenIn(from.context.passed), now: 0 };
    for (const { answer: given, again } of edgesOnWay(config, step, way).reverse())
      if (!again) open.push(answer(machine, from, { question: step, given }));
  }
  return { paths, total: countPaths(config) };
}

/**
 * Counts without listing: a step has as many paths as the targets of its answers together.
 * @returns infinity if conditions make too many states to count
 */
export function countPaths(config: GuideConfig): number {
  const { first, byKey, complete } = exploreStates(config);
  if (!complete) return Infinity;
  const counts = new Map<string, number>();
  for (const key of orderSteps([first], (id) => byKey.get(id)?.ahead ?? []).steps) {
    const { step = '', ahead = [] } = byKey.get(key) ?? {};
    const further = ahead.reduce((sum, { to }) => sum + (counts.get(to) ?? 0), 0);
    counts.set(key, (isOutcome(config.states[step]) ? 1 : 0) + further);
  }
  return counts.get(first) ?? 0;
}

/** One line for reviewers: `sound=no cable=yes … → SND-01 restart`. */
export function formatPath({ trail, outcome, code }: Path): string {
  return `${formatAnswers(trail)} → ${code} ${outcome}`;
}

/** Only the answers of a path, as written in `links.lock` and `paths.txt`. */
export function formatAnswers(trail: readonly Passed[]): string {
  return trail.map(formatEntry).join(' ');
}

/** Goes through a graph so that each step comes after those it leads to. Visits each edge once. */

import type { GuideConfig, StepId } from './config.ts';
import { answersAhead, type Edge } from './graph.ts';

export interface Order<E extends Edge> {
  /** The steps that can be reached, each after all those it leads to, unless it is on a loop. */
  readonly steps: readonly StepId[];
  /** Edges that lead back to a step on the way to them. */
  readonly loops: readonly E[];
}

/**
 * @param starts where to start, in this order
 * @param ahead the edges from a step
 */
export function orderSteps<E extends Edge>(
  starts: Iterable<StepId>,
  ahead: (step: StepId) => readonly E[],
): Order<E> {
  const done = new Set<StepId>();
  const loops: E[] = [];
  for (const start of starts) {
    if (done.has(start)) continue;
    // A stack of its own: a guide with thousands of questions in a row would overflow the other.
    const open = new Map([[start, ahead(start).values()]]);
    const stack = [start];
    for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
      const next = open.get(step)?.next();
      if (!next || next.done) {
        stack.pop();
        open.delete(step);
        done.add(step);
      } else if (open.has(next.value.to)) loops.push(next.value);
      else if (!done.has(next.value.to)) {
        stack.push(next.value.to);
        open.set(next.value.to, ahead(next.value.to).values());
      }
    }
  }
  return { steps: [...done], loops };
}

/**
 * Computes a value for a step from the values of those that its answers lead to. Answers that lead
 * back do not count.
 */
export function foldAhead<T>(
  config: GuideConfig,
  from: StepId,
  combine: (step: StepId, ahead: readonly T[]) => T,
): T {
  const values = new Map<StepId, T>();
  const valueOf = (step: StepId) =>
    combine(
      step,
      answersAhead(config, step).flatMap(({ to }) => {
        const value = values.get(to);
        return value === undefined ? [] : [value];
      }),
    );
  for (const step of orderSteps([from], (id) => answersAhead(config, id)).steps)
    values.set(step, valueOf(step));
  return valueOf(from);
}

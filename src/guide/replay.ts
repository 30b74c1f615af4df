/** Follows a set of answers to the step they lead to. Pure: the clock is part of the input. */

import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { StepId } from './config.ts';
import type { Answers, GuideMachine, Input, Passed } from './machine.ts';

export type Snapshot = SnapshotFrom<GuideMachine>;

export interface Walk {
  /** The step where the answers end: the first open question, or an outcome. */
  readonly step: StepId;
  /** The questions passed on the way, and the answers given. */
  readonly trail: readonly Passed[];
  /** The remaining answers: going back (`again`) forgets those that are asked again. */
  readonly known: Answers;
}

/** Walks from the first question as far as the known answers lead. */
export function replay(machine: GuideMachine, input: Input): Walk {
  const [snapshot] = initialTransition(machine, input);
  return walkOf(snapshot);
}

/**
 * Walks from a question in the middle, for a reader who entered through a link to it. Without an
 * answer to that question, the walk ends right there.
 */
export function replayFrom(machine: GuideMachine, entry: StepId, input: Input): Walk {
  const at = machine.resolveState({ value: entry, context: { ...input, trail: [] } });
  const answer = input.known[entry];
  if (answer === undefined) return { step: entry, trail: [], known: input.known };
  const [snapshot] = transition(machine, at, { type: 'answer', question: entry, answer });
  return walkOf(snapshot);
}

export function walkOf(snapshot: Snapshot): Walk {
  const { trail, known } = snapshot.context;
  return { step: snapshot.value, trail, known };
}

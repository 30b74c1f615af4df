/** Follows a set of answers to the step they lead to. Pure: the clock is part of the input. */

import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { GuideConfig, StepId } from './config.ts';
import { trailOf, type Answers, type GuideMachine, type Input, type Passed } from './machine.ts';

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
  return walkOf(initialTransition(machine, input)[0]);
}

/**
 * Walks from a question in the middle, for a reader who entered through a link to it. Without an
 * answer to that question, the walk ends right there.
 */
export function replayFrom(machine: GuideMachine, entry: StepId, input: Input): Walk {
  return walkOf(startFrom(machine, entry, input));
}

/**
 * The machine where the known answers lead from a question, the first one or one in the middle;
 * `answer` goes on from there.
 */
export function start(
  { config, machine }: { readonly config: GuideConfig; readonly machine: GuideMachine },
  entry: StepId,
  input: Input,
): Snapshot {
  return entry === config.initial
    ? initialTransition(machine, input)[0]
    : startFrom(machine, entry, input);
}

function startFrom(machine: GuideMachine, entry: StepId, input: Input): Snapshot {
  const at = machine.resolveState({ value: entry, context: { ...input, passed: undefined } });
  const given = input.known[entry];
  return given === undefined ? at : answer(machine, at, { question: entry, given });
}

/** Answers a question, and walks on as far as the known answers lead. */
export function answer(machine: GuideMachine, at: Snapshot, { question, given }: Passed): Snapshot {
  return transition(machine, at, { type: 'answer', question, answer: given })[0];
}

/** The step where a machine is. A guide is flat, so the value of its state is an id. */
export function stepOf({ value }: Snapshot): StepId {
  return typeof value === 'string' ? value : '';
}

export function walkOf(at: Snapshot): Walk {
  const { passed, known } = at.context;
  return { step: stepOf(at), trail: trailOf(passed), known };
}

/**
 * The walks from answered questions in the middle, those with most answers first. A question that
 * another of these walks passes starts none of its own.
 */
export function walksFromMiddle(
  { config, machine }: { readonly config: GuideConfig; readonly machine: GuideMachine },
  input: Input,
): Walk[] {
  const passed = new Set<StepId>();
  const walks: Walk[] = [];
  for (const question of Object.keys(config.states)) {
    if (!Object.hasOwn(input.known, question) || passed.has(question)) continue;
    const walk = replayFrom(machine, question, input);
    for (const { question: later } of walk.trail) passed.add(later);
    walks.push(walk);
  }
  return walks.sort((a, b) => b.trail.length - a.trail.length);
}

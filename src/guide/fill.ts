/** Fills in answers from facts, up to the first question that needs a person. */

import type { Arrival } from './arrive.ts';
import { isQuestion, type GuideConfig, type QuestionState, type StepId } from './config.ts';
import { readGiven } from './fragment.ts';
import type { Answers, Given, GuideMachine } from './machine.ts';
import type { LinkTarget } from './step-links.ts';
import { replay, replayFrom, type Walk } from './replay.ts';

/**
 * Returns what is known about a question: an id, an instant, or undefined if a person must answer.
 */
export type Lookup = (question: QuestionState) => string | undefined;

/** Where a walk starts, and the answers given so far. */
export type Start = Pick<Arrival, 'entry' | 'answers'>;

export interface Filled extends LinkTarget {
  /** The answers filled in on this walk, in order. */
  readonly filled: readonly (readonly [StepId, Given])[];
}

interface Guide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
}

/**
 * Follows the given answers, then fills in known ones up to the first question that needs a person.
 * Existing answers always take precedence.
 *
 * @param now the reader's clock, in milliseconds since 1970
 */
export function fill(guide: Guide, { entry, answers }: Start, lookup: Lookup, now: number): Filled {
  const filled: [StepId, Given][] = [];
  let walk = walkFrom(guide, entry, answers, now);
  for (;;) {
    const state = guide.config.states[walk.step];
    if (!isQuestion(state) || walk.known[walk.step] !== undefined) break;
    const found = lookup(state);
    const given = found === undefined ? undefined : readGiven(found, state);
    if (given === undefined) break;
    const next = walkFrom(guide, entry, { ...walk.known, [walk.step]: given }, now);
    // A known answer that leads nowhere (a time in the future) needs a person, and so does one that
    // leads back, as it would forget answers.
    if (next.step === walk.step || !keeps(next.known, walk.known)) break;
    filled.push([walk.step, given]);
    walk = next;
  }
  return { step: walk.step, answers: walk.known, filled };
}

function keeps(next: Answers, before: Answers): boolean {
  return Object.entries(before).every(([question, given]) => next[question] === given);
}

function walkFrom({ config, machine }: Guide, entry: StepId, known: Answers, now: number): Walk {
  return entry === config.initial
    ? replay(machine, { known, now })
    : replayFrom(machine, entry, { known, now });
}

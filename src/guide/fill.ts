/** Answers that need no person: filled in as far as facts carry, then the guide asks on. */

import type { Arrival } from './arrive.ts';
import { isQuestion, type GuideConfig, type QuestionState, type StepId } from './config.ts';
import { readGiven } from './fragment.ts';
import type { Answers, Given, GuideMachine } from './machine.ts';
import type { Way } from './next.ts';
import { replay, replayFrom, type Walk } from './replay.ts';

/** What is known about a question: an id or instant, or undefined where a person must answer. */
export type Lookup = (question: QuestionState) => string | undefined;

/** Where a walk begins, and what is answered already. */
export type Start = Pick<Arrival, 'entry' | 'answers'>;

export interface Filled extends Way {
  /** What was filled in on this walk, in order. */
  readonly filled: readonly (readonly [StepId, Given])[];
}

interface Guide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
}

/**
 * Walks on from where the answers lead, and fills in what is known, up to the first question that
 * needs a person. An answer that is there already always stands.
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
    // What is known and yet does not lead on (a moment in the future) needs a person, and so does
    // what leads back: it would forget answers.
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

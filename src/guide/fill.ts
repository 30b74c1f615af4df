/** Fills in answers from facts, up to the first question that needs a person. */

import type { Arrival } from './arrive.ts';
import { isQuestion, type GuideConfig, type QuestionState, type StepId } from './config.ts';
import { readGiven } from './fragment.ts';
import type { Answers, Given, GuideMachine } from './machine.ts';
import type { LinkTarget } from './step-links.ts';
import { answer, start, stepOf } from './replay.ts';

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
  let at = start(guide, entry, { known: answers, now });
  for (;;) {
    const step = stepOf(at);
    const { known } = at.context;
    const state = guide.config.states[step];
    if (!isQuestion(state) || known[step] !== undefined) break;
    const found = lookup(state);
    const given = found === undefined ? undefined : readGiven(found, state);
    if (given === undefined) break;
    const next = answer(guide.machine, at, { question: step, given });
    // A known answer that leads nowhere (a time in the future) needs a person, and so does one that
    // leads back, as it would forget answers.
    if (stepOf(next) === step || !keepsAll(next.context.known, known)) break;
    filled.push([step, given]);
    at = next;
  }
  return { step: stepOf(at), answers: at.context.known, filled };
}

/** Whether answering a question forgot none of the answers before it. */
function keepsAll(next: Answers, before: Answers): boolean {
  return Object.keys(next).length > Object.keys(before).length;
}

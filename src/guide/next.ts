/** Where the links of a step's page lead, once the answers so far are known. */

import type { Arrival } from './arrive.ts';
import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { addNote, asFragment, formatFragment, readGiven } from './fragment.ts';
import { forgetFrom, type Answers, type Given, type GuideMachine } from './machine.ts';
import { replay, replayFrom } from './replay.ts';

/** A step and the answers to bring there. */
export interface Way {
  readonly step: StepId;
  readonly answers: Answers;
}

/**
 * Where an answer leads, past all questions that are answered already. What the question does not
 * accept leads nowhere and enters no link.
 */
export function wayOf(
  machine: GuideMachine,
  from: Arrival,
  config: GuideConfig,
  given: Given,
  now: number,
): Way {
  const state = config.states[from.step];
  const read = isQuestion(state) ? readGiven(given, state) : undefined;
  const known = read === undefined ? from.answers : { ...from.answers, [from.step]: read };
  const walk =
    from.entry === config.initial
      ? replay(machine, { known, now })
      : replayFrom(machine, from.entry, { known, now });
  return { step: walk.step, answers: walk.known };
}

/** Back to a question that decides, which is then asked anew. */
export function wayAgain(from: Arrival, question: StepId): Way {
  const { known } = forgetFrom({ known: from.answers, trail: from.trail }, question);
  return { step: question, answers: known };
}

/** The address of a way, seen from another step's page. */
export function hrefOf({ step, answers }: Way): string {
  return `../${step}/${formatFragment(answers)}`;
}

/**
 * Where a link leads on to that does not belong on this page. What fits goes along; the next page finds
 * for itself what does not, or is told by a note.
 * @param fragment of the link; whatever it holds, it stays a fragment
 */
export function hrefOnward({ step, answers, surprise }: Arrival, fragment: string): string {
  const told = surprise === 'elsewhere' || surprise === 'time';
  const rest = told ? addNote(formatFragment(answers), surprise) : asFragment(fragment);
  return `../${step}/${rest}`;
}

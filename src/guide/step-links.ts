/** Where the links on a step's page lead, given the answers so far. */

import type { Arrival } from './arrive.ts';
import type { GuideConfig, StepId } from './config.ts';
import { addNote, asFragment, formatFragment, readGiven } from './fragment.ts';
import { forgetFrom, type Answers, type Given, type GuideMachine } from './machine.ts';
import { start, walkOf } from './replay.ts';

/** A step and the answers to take there. */
export interface LinkTarget {
  readonly step: StepId;
  readonly answers: Answers;
}

/**
 * Where an answer leads, past all questions that are already answered. An answer that the question
 * does not accept leads nowhere and never gets into a link.
 */
export function targetOfAnswer(
  machine: GuideMachine,
  from: Arrival,
  config: GuideConfig,
  given: Given,
  now: number,
): LinkTarget {
  const state = config.states[from.step];
  const read = state && readGiven(given, state);
  const known = read === undefined ? from.answers : { ...from.answers, [from.step]: read };
  const walk = walkOf(start({ config, machine }, from.entry, { known, now }));
  return { step: walk.step, answers: walk.known };
}

/** Back to a question, which is then asked again. */
export function targetOfReturn(from: Arrival, question: StepId): LinkTarget {
  const { known } = forgetFrom({ known: from.answers, trail: from.trail }, question);
  return { step: question, answers: known };
}

/** The address of a target, relative to another step's page. */
export function hrefOf({ step, answers }: LinkTarget): string {
  return `../${step}/${formatFragment(answers)}`;
}

/**
 * Where to redirect a link that does not belong on this page. It takes along what fits; the next
 * page finds out for itself what does not, or a note tells it.
 * @param fragment of the link; whatever it contains, it remains a fragment
 */
export function redirectHref({ step, answers, surprise }: Arrival, fragment: string): string {
  const told = surprise === 'elsewhere' || surprise === 'time';
  const rest = told ? addNote(formatFragment(answers), surprise) : asFragment(fragment);
  return `../${step}/${rest}`;
}

/** Where an answer leads, as its author wrote it. */

import { helpedAnswers, type AnswerId, type Condition, type StepId } from '../guide/config.ts';
import type { Place } from './diagnostic.ts';
import type { Attributes, WrittenAnswer, WrittenWhen } from './document.ts';

export interface WrittenTarget {
  readonly to: string;
  /** The earlier answers that it takes. */
  readonly when: readonly Condition[];
  readonly place: Place;
}

/**
 * The targets of an answer in the order in which they are tried: those of each `<When>`, then its
 * own. Whatever lacks its target is left out; that is reported elsewhere.
 */
export function targetsOf({ attributes, whens, place }: WrittenAnswer): WrittenTarget[] {
  const to = attributes.get('to');
  return [
    ...whens.flatMap((when) => targetsIn(when, [])),
    ...(to === undefined ? [] : [{ to, when: [], place }]),
  ];
}

/** What is inside comes first, so that the outer target is for all other cases. */
function targetsIn(written: WrittenWhen, outer: readonly Condition[]): WrittenTarget[] {
  const when = [...outer, conditionOf(written)];
  const to = written.attributes.get('to');
  return [
    ...written.whens.flatMap((inner) => targetsIn(inner, when)),
    ...(to === undefined ? [] : [{ to, when, place: written.place }]),
  ];
}

/** A block of text that only some readers need, with all of its conditions. */
export interface WrittenBlock {
  readonly when: readonly Condition[];
  readonly place: Place;
}

/** The blocks of a step, those inside others after them. */
export function blocksOf(whens: readonly WrittenWhen[]): WrittenBlock[] {
  return whens.flatMap((when) => blocksIn(when, []));
}

function blocksIn(written: WrittenWhen, outer: readonly Condition[]): WrittenBlock[] {
  const when = [...outer, conditionOf(written)];
  return [{ when, place: written.place }, ...written.whens.flatMap((one) => blocksIn(one, when))];
}

export function conditionOf({ attributes }: Pick<WrittenWhen, 'attributes'>): Condition {
  return { question: attributes.get('question') ?? '', answer: attributes.get('answer') ?? '' };
}

/** Where an outcome leads that asks whether it helped; empty if it does not ask. */
export function helpedTargets(
  attributes: Attributes,
): { readonly answer: AnswerId; readonly to: StepId }[] {
  const otherwise = attributes.get('otherwise');
  const helped = attributes.get('helped');
  return [
    ...(helped ? [{ answer: helpedAnswers.yes, to: helped }] : []),
    ...(otherwise ? [{ answer: helpedAnswers.no, to: otherwise }] : []),
  ];
}

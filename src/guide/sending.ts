/** What a link to share opens: the guide's start, this step, or this step with its answers. */

import { withAnswersAhead } from './ahead.ts';
import { arrive, type Arrival } from './arrive.ts';
import type { GuideConfig } from './config.ts';
import { formatFragment } from './fragment.ts';
import type { Answers, GuideMachine } from './machine.ts';
import type { LinkTarget } from './step-links.ts';

export const linkKinds = ['answers', 'step', 'start'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What can be shared from a page. */
export interface Sending {
  readonly guide: { readonly config: GuideConfig; readonly machine: GuideMachine };
  readonly arrival: Arrival;
  /** Answers to questions that the reader has not reached yet. */
  readonly ahead: Answers;
  /** The sender's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Where a link of this kind leads. Opening it right away causes no surprise. */
export function targetToSend({ guide, arrival, ahead, now }: Sending, kind: LinkKind): LinkTarget {
  const { config } = guide;
  if (kind === 'start') return { step: config.initial, answers: {} };
  if (kind === 'step') return { step: arrival.step, answers: {} };
  const fragment = formatFragment(withAnswersAhead(config, arrival, ahead));
  const { step, answers } = arrive(guide, arrival.step, fragment, now);
  return { step, answers };
}

/** The kinds of link that differ here, those with most answers first. */
export function kindsToSend(sending: Sending): LinkKind[] {
  const { guide, arrival } = sending;
  const { answers } = targetToSend(sending, 'answers');
  return linkKinds.filter(
    (kind) =>
      kind === 'start' ||
      (kind === 'step' && arrival.step !== guide.config.initial) ||
      (kind === 'answers' && Object.keys(answers).length > 0),
  );
}

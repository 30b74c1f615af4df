/** What a link that somebody sends opens: the guide's start, this step, or this step with its answers. */

import { withAnswersAhead } from './ahead.ts';
import type { Arrival } from './arrive.ts';
import type { GuideConfig } from './config.ts';
import type { Answers, Passed } from './machine.ts';
import type { Way } from './next.ts';

export const linkKinds = ['answers', 'step', 'start'] as const;
export type LinkKind = (typeof linkKinds)[number];

/**
 * Where a link of a kind leads.
 * @param ahead answers to questions that the reader has not come to yet
 */
export function wayToSend(
  config: GuideConfig,
  arrival: Arrival,
  kind: LinkKind,
  ahead: Answers,
): Way {
  if (kind === 'start') return { step: config.initial, answers: {} };
  const answers = kind === 'answers' ? withAnswersAhead(config, arrival, ahead) : {};
  return { step: arrival.step, answers };
}

/** The kinds that differ from each other here, the fullest first. */
export function kindsToSend(config: GuideConfig, arrival: Arrival, ahead: Answers): LinkKind[] {
  const { answers } = wayToSend(config, arrival, 'answers', ahead);
  return linkKinds.filter(
    (kind) =>
      kind === 'start' ||
      (kind === 'step' && arrival.step !== config.initial) ||
      (kind === 'answers' && Object.keys(answers).length > 0),
  );
}

/** Answers as a list, to be read. */
export function listAnswers(answers: Answers): Passed[] {
  return Object.entries(answers).map(([question, given]) => ({ question, given }));
}

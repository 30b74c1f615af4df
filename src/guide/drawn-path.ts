/** The path that answers take through a guide's drawing. */

import { isQuestion, type GuideConfig } from './config.ts';
import { formatEntry } from './fragment.ts';
import type { Answers, GuideMachine, Passed } from './machine.ts';
import { answerFor } from './matches-answer.ts';
import { replay, walksFromMiddle, type Walk } from './replay.ts';

/**
 * The nodes and edges on a path: each step (`licensed`), each answer (`licensed=yes`), and the
 * final step last. An instant counts as the answer that it selects.
 * @param now the reader's clock, in milliseconds since 1970
 */
export function drawnPath(
  config: GuideConfig,
  { trail, step }: Pick<Walk, 'trail' | 'step'>,
  now: number,
): readonly string[] {
  return [...trail.flatMap((passed) => [passed.question, edgeOf(config, passed, now)]), step];
}

function edgeOf({ states }: GuideConfig, { question, given }: Passed, now: number): string {
  const state = states[question];
  const answer = isQuestion(state) ? answerFor(state, given, now) : undefined;
  return formatEntry({ question, given: answer ?? given });
}

/**
 * How far answers lead: from the first question or, if that has no answer, from the answered
 * question that leads furthest.
 */
export function furthestWalk(
  guide: { readonly config: GuideConfig; readonly machine: GuideMachine },
  known: Answers,
  now: number,
): Walk {
  const [longest] = guide.config.initial in known ? [] : walksFromMiddle(guide, { known, now });
  return longest ?? replay(guide.machine, { known, now });
}

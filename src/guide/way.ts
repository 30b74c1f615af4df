/** The way that answers lead, in the terms of a drawing of the guide. */

import { isQuestion, type AnswerId, type GuideConfig, type StepId } from './config.ts';
import { accepts, type Answers, type Given, type GuideMachine } from './machine.ts';
import { replay, replayFrom, type Walk } from './replay.ts';

/**
 * The longest walk that some answers carry: from the first question, or, when it is not among them,
 * from the one they begin with.
 * @param now the reader's clock, in milliseconds since 1970
 */
export function longestWalk(
  config: GuideConfig,
  machine: GuideMachine,
  known: Answers,
  now: number,
): Walk {
  const fromStart = replay(machine, { known, now });
  if (config.initial in known) return fromStart;
  const walks = Object.keys(known).map((entry) => replayFrom(machine, entry, { known, now }));
  const [longest = fromStart] = walks.sort((a, b) => b.trail.length - a.trail.length);
  return longest;
}

/**
 * What lies on a walk: each step (`licensed`), each answer (`licensed=yes`), and the step where it
 * ends. A point in time counts as the answer that it stands for.
 */
export function marksOf(
  config: GuideConfig,
  { step, trail }: Pick<Walk, 'step' | 'trail'>,
  now: number,
): ReadonlySet<string> {
  const passed = trail.flatMap(({ question, given }) => {
    const answer = answerFor(config, question, given, now);
    return answer === undefined ? [question] : [question, `${question}=${answer}`];
  });
  return new Set([...passed, step]);
}

function answerFor(
  config: GuideConfig,
  question: StepId,
  given: Given,
  now: number,
): AnswerId | undefined {
  const state = config.states[question];
  const taken = isQuestion(state)
    ? state.always.find(({ guard }) => accepts(guard.params, given, now))
    : undefined;
  return taken?.guard.params.answer;
}

/** Where somebody stands who opens a link: what still fits is kept, nothing ends wrong in silence. */

import { isRetired, stepToday } from './aliases.ts';
import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { parseFragment, type Restore } from './fragment.ts';
import type { Answers, GuideMachine, Passed } from './machine.ts';
import { replay, replayFrom, type Walk } from './replay.ts';
import { parseInstant } from './time.ts';

/**
 * Why a link does not lead where it says, or not with all it carries: the guide has changed and lost
 * some of it; some answers are off the way that the others lead, or contradict each other; the answers
 * lead to another step than the link names; a time limit has passed since the link was made.
 */
export const surprises = ['changed', 'off-path', 'elsewhere', 'time'] as const;
export type Surprise = (typeof surprises)[number];

export interface Arrival {
  /** The step where the reader belongs: the one in the link, if the answers allow it. */
  readonly step: StepId;
  /** The question where this walk began: the first one, or the one the reader came in by. */
  readonly entry: StepId;
  /** The questions behind the reader. */
  readonly trail: readonly Passed[];
  /** All answers that still fit, those given ahead of the reader included, in reading order. */
  readonly answers: Answers;
  /** How many questions of the guide the link answers, and how many of these answers still apply. */
  readonly total: number;
  readonly kept: number;
  readonly surprise?: Surprise;
}

/**
 * Settles a link.
 * @param named the step in its path; must be a step of the guide, or once have been one
 * @param fragment what follows, with or without `#`
 * @param now the reader's clock, in milliseconds since 1970
 * @param restore for a link that may be damaged
 */
export function arrive(
  { config, machine }: { readonly config: GuideConfig; readonly machine: GuideMachine },
  named: StepId,
  fragment: string,
  now: number,
  restore?: Restore,
): Arrival {
  const wanted = stepToday(config, named);
  const { answers: known, total, changed } = parseFragment(fragment, config, restore);
  const walk = chooseWalk(config, machine, wanted, known, now);
  const fits = passes(walk, wanted);
  const step = fits ? wanted : walk.step;
  const answers = keep(config, walk);
  const kept = Object.keys(answers).length;
  const surprise =
    ((changed || isRetired(config, named)) && 'changed') ||
    (!fits &&
      (passes(replay(machine, { known, now: timeOf(known, now) }), wanted)
        ? 'time'
        : 'elsewhere')) ||
    (kept < total && 'off-path');
  return {
    step,
    entry: walk.trail[0]?.question ?? walk.step,
    trail: before(walk, step),
    answers,
    total,
    kept,
    ...(surprise && { surprise }),
  };
}

/** From the first question; or, for a link into the middle, from the question it began with. */
function chooseWalk(
  config: GuideConfig,
  machine: GuideMachine,
  wanted: StepId,
  known: Answers,
  now: number,
): Walk {
  const fromStart = replay(machine, { known, now });
  if (passes(fromStart, wanted) || config.initial in known) return fromStart;
  const [longest] = Object.keys(known)
    .map((entry) => replayFrom(machine, entry, { known, now }))
    .filter((walk) => passes(walk, wanted))
    .sort((a, b) => b.trail.length - a.trail.length);
  const ahead = reachable(config, wanted);
  const standing = Object.keys(known).every((question) => ahead.has(question));
  const here = { step: wanted, trail: [], known };
  return longest ?? (standing ? here : fromStart);
}

function passes({ step, trail }: Walk, wanted: StepId): boolean {
  return step === wanted || trail.some(({ question }) => question === wanted);
}

/** The part of the trail that lies before a step on it. */
function before({ trail }: Walk, step: StepId): readonly Passed[] {
  const index = trail.findIndex(({ question }) => question === step);
  return index < 0 ? trail : trail.slice(0, index);
}

/** Answers on the way walked, then those to questions that may still come. */
function keep(config: GuideConfig, walk: Walk): Answers {
  const passed = walk.trail.map(({ question, given }) => [question, given] as const);
  const ahead = reachable(config, walk.step);
  const walked = new Set(passed.map(([question]) => question));
  const rest = Object.entries(walk.known).filter(
    ([question]) => ahead.has(question) && !walked.has(question),
  );
  return Object.fromEntries([...passed, ...rest]);
}

/** The questions that can still come from a step, itself included. */
export function reachable(config: GuideConfig, from: StepId): ReadonlySet<StepId> {
  const reached = new Set([from]);
  for (const step of reached) {
    const state = config.states[step];
    if (!isQuestion(state)) continue;
    for (const { target, actions } of state.always) if (!actions) reached.add(target);
  }
  return reached;
}

/** The moment of the latest instant among the answers: when a link with it may have been made. */
function timeOf(known: Answers, now: number): number {
  const times = Object.values(known).flatMap((given) => parseInstant(given) ?? []);
  return times.length > 0 ? Math.max(...times) : now;
}

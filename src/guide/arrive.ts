/** Determines the step for a link: keeps what still fits, and reports every surprise. */

import { isRetired, stepToday } from './aliases.ts';
import type { GuideConfig, StepId } from './config.ts';
import { parseFragment, type Restore } from './fragment.ts';
import { stepsAhead } from './graph.ts';
import type { Answers, GuideMachine, Passed } from './machine.ts';
import { replay, walksFromMiddle, type Walk } from './replay.ts';
import { parseInstant } from './time.ts';

/**
 * Why a link does not lead where it says, or loses some of its answers. `changed`: the guide was
 * edited and some are gone. `off-path`: some are not on the path of the others, or contradict each
 * other. `elsewhere`: they lead to a different step than the link names. `time`: a time limit has
 * passed since the link was made.
 */
export const surprises = ['changed', 'off-path', 'elsewhere', 'time'] as const;
export type Surprise = (typeof surprises)[number];

export interface Arrival {
  /** The step to show: the one named in the link, if the answers allow it. */
  readonly step: StepId;
  /** The question where this walk starts: the first one, or the one that the reader entered at. */
  readonly entry: StepId;
  /** The questions already answered. */
  readonly trail: readonly Passed[];
  /** All answers that still fit, including those given ahead, in article order. */
  readonly answers: Answers;
  /**
   * How many of the guide's questions the link answers, and how many of those answers still apply.
   */
  readonly total: number;
  readonly kept: number;
  readonly surprise?: Surprise;
}

/**
 * Resolves a link.
 * @param named the step in its path; must be a current or former step of the guide
 * @param fragment the fragment, with or without `#`
 * @param now the reader's clock, in milliseconds since 1970
 * @param restore for links that may be damaged
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

/**
 * Starts at the first question or, for a link into the middle, at the question that link started
 * with.
 */
function chooseWalk(
  config: GuideConfig,
  machine: GuideMachine,
  wanted: StepId,
  known: Answers,
  now: number,
): Walk {
  const fromStart = replay(machine, { known, now });
  if (passes(fromStart, wanted) || config.initial in known) return fromStart;
  const walks = walksFromMiddle({ config, machine }, { known, now });
  const longest = walks.find((walk) => passes(walk, wanted));
  const ahead = stepsAhead(config, wanted);
  const standing = Object.keys(known).every((question) => ahead.has(question));
  const here = { step: wanted, trail: [], known };
  return longest ?? (standing ? here : fromStart);
}

function passes({ step, trail }: Walk, wanted: StepId): boolean {
  return step === wanted || trail.some(({ question }) => question === wanted);
}

/** The part of the trail before one of its steps. */
function before({ trail }: Walk, step: StepId): readonly Passed[] {
  const index = trail.findIndex(({ question }) => question === step);
  return index < 0 ? trail : trail.slice(0, index);
}

/** The answers on the path walked, then those to questions that may still come. */
function keep(config: GuideConfig, walk: Walk): Answers {
  const passed = walk.trail.map(({ question, given }) => [question, given] as const);
  const ahead = stepsAhead(config, walk.step);
  const walked = new Set(passed.map(([question]) => question));
  const rest = Object.entries(walk.known).filter(
    ([question]) => ahead.has(question) && !walked.has(question),
  );
  return Object.fromEntries([...passed, ...rest]);
}

/**
 * The latest instant among the answers: the earliest time at which this link can have been made.
 */
function timeOf(known: Answers, now: number): number {
  const times = Object.values(known).flatMap((given) => parseInstant(given) ?? []);
  return times.length > 0 ? Math.max(...times) : now;
}

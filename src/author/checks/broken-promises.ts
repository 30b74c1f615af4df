/** Replays published paths and finds those that end at a different outcome than they promised. */

import { entryToday, isRetired, stepToday } from '../../guide/aliases.ts';
import { arrive } from '../../guide/arrive.ts';
import {
  isOutcome,
  isQuestion,
  stateOf,
  type GuideConfig,
  type StepId,
  type TimeSide,
} from '../../guide/config.ts';
import { formatEntry, formatTrail } from '../../guide/fragment.ts';
import type { Published, PublishedPath } from '../lock.ts';
import type { Passed } from '../../guide/machine.ts';
import { formatInstant, parseInstant } from '../../guide/time.ts';
import type { LockedGuide } from './locked-guide.ts';

/** A promise that is no longer kept. */
export interface Broken {
  readonly link: Published;
  readonly promised: string;
  readonly now: string;
  /** The answers that determine the outcome today, as the front matter would acknowledge them. */
  readonly deciding: readonly Passed[];
  /** All answers of the link, in current ids. */
  readonly answers: readonly Passed[];
}

export function findBroken(entries: readonly Published[], guide: LockedGuide): Broken[] {
  const { config } = guide;
  const ends = outcomesOf(entries, guide);
  const sides = sidesOf(entries);
  return entries.flatMap((entry) => {
    if (entry.kind === 'answer') return [];
    if (entry.kind === 'path') return brokenPath(entry, ends.get(entry.code), sides, guide);
    const { id, code } = entry;
    const state = config.states[stepToday(config, id)];
    if (code === undefined || !isOutcome(state) || state.meta.code === code) return [];
    if (isRetired(config, id)) return [];
    return [{ link: entry, promised: code, now: state.meta.code, deciding: [], answers: [] }];
  });
}

/** Maps each code to the step it belonged to, if a link to that step can still be opened. */
function outcomesOf(entries: readonly Published[], { config }: LockedGuide): Map<string, StepId> {
  const ends = new Map<string, StepId>();
  for (const entry of entries) {
    if (entry.kind !== 'step' || entry.code === undefined || ends.has(entry.code)) continue;
    if (stateOf(config, stepToday(config, entry.id))) ends.set(entry.code, entry.id);
  }
  return ends;
}

/** Maps each answer, as a published `question=answer`, to the side of the limit it stood for. */
function sidesOf(entries: readonly Published[]): Map<string, TimeSide> {
  return new Map(
    entries.flatMap((entry) =>
      entry.kind === 'answer' && entry.side
        ? [[formatEntry({ question: entry.question, given: entry.answer }), entry.side] as const]
        : [],
    ),
  );
}

/** Follows a path the way a link to its outcome would. Stopping at a question breaks no promise. */
function brokenPath(
  path: PublishedPath,
  end: StepId | undefined,
  sides: ReadonlyMap<string, TimeSide>,
  guide: LockedGuide,
): Broken[] {
  const { config, today } = guide;
  const answers = inIdsOfToday(path.trail, config);
  const timed = path.trail.map((passed) => withTime(passed, sides, guide));
  const variants = [path.trail, ...(timed.some(isTime) ? [timed] : [])];
  for (const trail of variants) {
    const { step, trail: walked } = arrive(guide, end ?? config.initial, formatTrail(trail), today);
    const state = config.states[step];
    if (!isOutcome(state) || state.meta.code === path.code) continue;
    const isEnd = end !== undefined && stepToday(config, end) === step;
    if (isEnd && isRetired(config, end)) continue;
    const last = walked.at(-1)?.question;
    const deciding = isEnd ? [] : answers.filter(({ question }) => question === last);
    return [{ link: path, promised: path.code, now: state.meta.code, deciding, answers }];
  }
  return [];
}

/** An instant on the answer's side of the limit, or the answer itself if it has no side. */
function withTime(
  passed: Passed,
  sides: ReadonlyMap<string, TimeSide>,
  guide: LockedGuide,
): Passed {
  const side = sides.get(formatEntry(passed));
  const state = stateOf(guide.config, stepToday(guide.config, passed.question));
  const hours = isQuestion(state) ? state.meta.hours : undefined;
  if (!side || !hours) return passed;
  const age = side === 'beyond' ? hours : hours - 1;
  return { ...passed, given: formatInstant(guide.today - age * 3_600_000) };
}

function isTime({ given }: Passed): boolean {
  return parseInstant(given) !== undefined;
}

export function inIdsOfToday(trail: readonly Passed[], config: GuideConfig): Passed[] {
  return trail.map((passed) => {
    const { question, value } = entryToday(config, passed.question, passed.given);
    return { question, given: value };
  });
}

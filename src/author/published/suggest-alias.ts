/** Guesses what a published id became, based on the paths it was on. */

import { entryToday, stepToday } from '../../guide/aliases.ts';
import {
  answerIds,
  isOutcome,
  isQuestion,
  type GuideConfig,
  type StepId,
} from '../../guide/config.ts';
import { formatTrail, parseFragment } from '../../guide/fragment.ts';
import type { Published, PublishedAnswer, PublishedPath, PublishedStep } from '../lock.ts';
import { answersOf } from '../../guide/graph.ts';
import type { Passed } from '../../guide/machine.ts';
import { nearest } from '../nearest.ts';
import { replay } from '../../guide/replay.ts';
import type { LockedGuide } from './locked-guide.ts';

/** A new name for a step that is gone, or the step to go to instead. */
export function suggestStep(
  entry: PublishedStep,
  entries: readonly Published[],
  guide: LockedGuide,
): { readonly renamed?: StepId; readonly instead?: StepId } {
  const published = new Set(entries.flatMap((other) => (other.kind === 'step' ? [other.id] : [])));
  const fresh = Object.keys(guide.config.states).filter((step) => !published.has(step));
  const end = whereItsLinksEnd(entry, entries, guide);
  if (end && !fresh.includes(end.step)) {
    const renamed = newStepLike(entry, fresh, entries, guide);
    return { ...(renamed && { renamed }), instead: end.step };
  }
  const renamed = end?.sure ? end.step : newStepLike(entry, fresh, entries, guide);
  return { ...(renamed && { renamed }) };
}

/** A step that was never published, and has the code or the answers of the one that is gone. */
function newStepLike(
  { id, code }: PublishedStep,
  fresh: readonly StepId[],
  entries: readonly Published[],
  { config }: LockedGuide,
): StepId | undefined {
  const answers = entries.flatMap((entry) =>
    entry.kind === 'answer' && entry.question === id ? [entry.answer] : [],
  );
  const alike = fresh.filter((step) => {
    const state = config.states[step];
    if (isOutcome(state)) return state.meta.code === code;
    const offered = isQuestion(state) ? answerIds(state) : [];
    return code === undefined && answers.every((answer) => offered.includes(answer));
  });
  return alike.length === 1 ? alike[0] : nearest(id, fresh);
}

/**
 * The step that readers of a published path to the removed step get to today. If an earlier id on
 * that path is also unknown, they only get stuck there, which says nothing about a new name.
 */
function whereItsLinksEnd(
  { id, code }: PublishedStep,
  entries: readonly Published[],
  { config, machine, today }: LockedGuide,
): { readonly step: StepId; readonly sure: boolean } | undefined {
  const path = entries
    .filter((entry) => entry.kind === 'path')
    .find((entry) => (code === undefined ? indexOf(entry, id) >= 0 : entry.code === code));
  if (!path) return undefined;
  const before = code === undefined ? path.trail.slice(0, indexOf(path, id)) : path.trail;
  const { answers, changed } = parseFragment(formatTrail(before), config);
  const sure = !changed && Object.keys(answers).length === before.length;
  return { step: replay(machine, { known: answers, now: today }).step, sure };
}

/** An answer that was never published, and leads where the old one led or looks like it. */
export function newAnswerLike(
  { question: key, answer }: PublishedAnswer,
  question: StepId,
  entries: readonly Published[],
  config: GuideConfig,
): string | undefined {
  const state = config.states[question];
  if (!state) return undefined;
  const published = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'answer' && entryToday(config, entry.question, '').question === question
        ? [entry.answer]
        : [],
    ),
  );
  const fresh = answerIds(state).filter((id) => !published.has(id));
  const next = nextAfter({ question: key, given: answer }, entries);
  const alike = fresh.filter((id) =>
    answersOf(config, question).some(
      (edge) => edge.answer === id && next !== undefined && edge.to === stepToday(config, next),
    ),
  );
  return alike.length === 1 ? alike[0] : nearest(answer, fresh);
}

/** The step that an answer led to, according to some published path. */
function nextAfter({ question, given }: Passed, entries: readonly Published[]): StepId | undefined {
  for (const entry of entries) {
    if (entry.kind !== 'path') continue;
    const index = indexOf(entry, question);
    if (entry.trail[index]?.given !== given) continue;
    return entry.trail[index + 1]?.question ?? outcomeOf(entry.code, entries);
  }
  return undefined;
}

function outcomeOf(code: string, entries: readonly Published[]): StepId | undefined {
  return entries.filter((entry) => entry.kind === 'step').find((entry) => entry.code === code)?.id;
}

function indexOf({ trail }: PublishedPath, id: StepId): number {
  return trail.findIndex(({ question }) => question === id);
}

/** A guide's text in one locale: the words for each id. */

import { isQuestion, type AnswerId, type GuideConfig, type StepId } from './config.ts';
import type { Passed } from './machine.ts';
import { parseInstant } from './time.ts';

export interface StepWords {
  readonly title: string;
  readonly answers: Readonly<Record<AnswerId, string>>;
  /** The language of these words if it differs from the rest, such as `en-us`. */
  readonly language?: string;
}

export interface Words {
  readonly title: string;
  readonly steps: Readonly<Record<StepId, StepWords>>;
}

/**
 * Labels such as “No” that lead to different steps in different places, and so mean nothing on
 * their own.
 */
export function ambiguousLabels(config: GuideConfig, words: Words): ReadonlySet<string> {
  const targets = new Map<string, StepId>();
  const ambiguous = new Set<string>();
  for (const [step, state] of Object.entries(config.states)) {
    if (!isQuestion(state)) continue;
    for (const { target, guard } of state.always) {
      const label = words.steps[step]?.answers[guard.params.answer] ?? guard.params.answer;
      if ((targets.get(label) ?? target) !== target) ambiguous.add(label);
      targets.set(label, target);
    }
  }
  return ambiguous;
}

/**
 * An answer in words: its label, or the time. Anything else is not the guide's and is never echoed.
 */
export function labelOf(
  words: Words,
  { question, given }: Passed,
  formatTime: (time: number) => string,
): string {
  const labels = words.steps[question]?.answers ?? {};
  const label = Object.hasOwn(labels, given) ? labels[given] : undefined;
  if (label !== undefined) return label;
  const time = parseInstant(given);
  return time === undefined ? '…' : formatTime(time);
}

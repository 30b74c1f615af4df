/** A guide's text in one locale: the words for each id. */

import type { AnswerId, GuideConfig, StepId } from './config.ts';
import { edgesOf } from './graph.ts';
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

/** A step's title; its id if it has none. */
export function titleOf(words: Words, step: StepId): string {
  return words.steps[step]?.title ?? step;
}

/** The label of an answer that the question offers; its id if it has none. */
export function answerLabel(words: Words, question: StepId, answer: AnswerId): string {
  return words.steps[question]?.answers[answer] ?? answer;
}

/**
 * Labels such as “No” that lead to different steps in different places, and so mean nothing on
 * their own.
 */
export function ambiguousLabels(config: GuideConfig, words: Words): ReadonlySet<string> {
  const targets = new Map<string, StepId>();
  const ambiguous = new Set<string>();
  for (const { from, to, answer } of edgesOf(config)) {
    const label = answerLabel(words, from, answer);
    if ((targets.get(label) ?? to) !== to) ambiguous.add(label);
    targets.set(label, to);
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

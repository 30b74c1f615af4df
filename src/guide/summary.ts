/** A case summary: what was asked, what was answered, where it ended, and what a directory said. */

import { isOutcome, type GuideConfig, type StepId } from './config.ts';
import type { Passed } from './machine.ts';
import { parseInstant } from './time.ts';
import type { Words } from './words.ts';

export interface SummaryParts {
  readonly config: GuideConfig;
  readonly words: Words;
  readonly step: StepId;
  readonly trail: readonly Passed[];
  readonly link: string;
  /** A line that says when it was made, zone included. */
  readonly made: string;
  /** What a directory said, one line a question; masked by whoever gives it. */
  readonly evidence?: readonly string[];
  /** Writes an instant that was given as an answer, for people. */
  readonly formatTime: (time: number) => string;
}

/** What was given, in words: the answer's label, or the time. */
export function labelOf(
  words: Words,
  { question, given }: Passed,
  formatTime: (time: number) => string,
): string {
  const label = words.steps[question]?.answers[given];
  if (label !== undefined) return label;
  const time = parseInstant(given);
  return time === undefined ? given : formatTime(time);
}

/** Plain text, one line a fact. */
export function formatSummary({
  config,
  words,
  step,
  trail,
  link,
  made,
  evidence = [],
  formatTime,
}: SummaryParts): string {
  const state = config.states[step];
  const title = words.steps[step]?.title ?? step;
  const heading = isOutcome(state) ? `${state.meta.code} ${title}` : title;
  const answers = trail.map((passed) => {
    const question = words.steps[passed.question]?.title ?? passed.question;
    return `- ${question} ${labelOf(words, passed, formatTime)}`;
  });
  const seen = evidence.length > 0 ? ['', ...evidence] : [];
  return [words.title, heading, '', ...answers, ...seen, '', made, link].join('\n');
}

/** The text that goes with a link, in the chosen form and language. */

import { isOutcome } from '../../guide/config.ts';
import { listAnswers } from '../../guide/fragment.ts';
import type { Passed } from '../../guide/machine.ts';
import type { LinkTarget } from '../../guide/step-links.ts';
import { fillLines, containsSummary } from '../../guide/outcome-text.ts';
import { formatMarkdown, formatNote, formatSummary } from '../../guide/summary.ts';
import { titleOf } from '../../guide/words.ts';
import { endOfWait } from '../../guide/wait-end.ts';
import { formatTime } from '../../locale/dates.ts';
import type { Shown } from '../guide-walk.ts';
import { evidenceForSummary } from '../summary.ts';
import type { Phrases } from './phrases.ts';

export const textForms = ['message', 'case', 'markdown'] as const;
export type TextForm = (typeof textForms)[number];

export interface Sent {
  readonly shown: Shown;
  /** What the link opens. A message describes this; a case summary describes the current page. */
  readonly target: LinkTarget;
  readonly link: string;
  /** The sender's clock, in milliseconds since 1970. */
  readonly now: number;
}

export function writeText(form: TextForm, phrases: Phrases, sent: Sent): string {
  if (form === 'message') return writeMessage(phrases, sent);
  const { step, trail } = sent.shown.arrival;
  return writeCase(form, phrases, sent, { step, trail });
}

function writeMessage(phrases: Phrases, sent: Sent): string {
  const { locale, words, texts, say } = phrases;
  const { target, link } = sent;
  const { config } = sent.shown.guide;
  const step = titleOf(words, target.step);
  const state = config.states[target.step];
  const lines = texts[target.step] ?? [];
  // The answer to the very question that the link opens is for the recipient to confirm.
  const trail = listAnswers(target.answers).filter(({ question }) => question !== target.step);
  const hasSummary = containsSummary(lines);
  const summary = hasSummary ? writeCase('case', phrases, sent, { step: target.step, trail }) : '';
  return formatNote({
    config,
    words,
    link,
    step: target.step,
    // A summary among the steps already lists the answers.
    trail: hasSummary ? [] : trail,
    answered: say('send.answered'),
    next: isOutcome(state)
      ? [say('send.to-do', { step }), say('outcome.code', { code: state.meta.code })]
      : [say('send.next-question', { step })],
    text: fillLines(lines, { deadline: deadlineOf(phrases, sent, trail), summary }),
    formatTime: (time) => formatTime(locale, time),
  });
}

/** When the wait ends, in the guide's language; undefined if nobody said when it began. */
function deadlineOf(
  { textLocale, sayInText }: Phrases,
  { shown, now }: Sent,
  trail: readonly Passed[],
): string | undefined {
  const end = endOfWait(shown.guide.config, trail);
  if (end === undefined) return undefined;
  const time = formatTime(textLocale, end);
  return sayInText(end > now ? 'deadline.end' : 'deadline.passed', { time });
}

interface Case {
  readonly step: string;
  readonly trail: readonly Passed[];
}

function writeCase(
  form: 'case' | 'markdown',
  { locale, words, say }: Phrases,
  { shown, link, now }: Sent,
  { step, trail }: Case,
): string {
  const format = form === 'case' ? formatSummary : formatMarkdown;
  return format({
    config: shown.guide.config,
    words,
    link,
    step,
    trail,
    made: say('summary.made', { time: formatTime(locale, now) }),
    formatTime: (time) => formatTime(locale, time),
    evidence: evidenceForSummary(),
  });
}

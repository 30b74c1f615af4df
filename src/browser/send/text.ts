/** The text that goes with a link, in the form and the language that somebody chose. */

import { isOutcome } from '../../guide/config.ts';
import { listAnswers } from '../../guide/sending.ts';
import { formatMarkdown, formatNote, formatSummary } from '../../guide/summary.ts';
import type { Way } from '../../guide/next.ts';
import { formatTime } from '../../locale/dates.ts';
import type { Shown } from '../guide-walk.ts';
import { evidence } from '../told.ts';
import type { Phrases } from './phrases.ts';

export const textForms = ['message', 'case', 'markdown'] as const;
export type TextForm = (typeof textForms)[number];

export interface Sent {
  readonly shown: Shown;
  /** What the link opens. A message tells of this, a case summary of the page it is made on. */
  readonly way: Way;
  readonly link: string;
}

export function writeText(form: TextForm, phrases: Phrases, sent: Sent): string {
  return form === 'message' ? writeMessage(phrases, sent) : writeCase(form, phrases, sent);
}

function writeMessage({ locale, words, todo, say }: Phrases, { shown, way, link }: Sent): string {
  const { config } = shown.guide;
  const step = words.steps[way.step]?.title ?? way.step;
  const ended = isOutcome(config.states[way.step]);
  return formatNote({
    config,
    words,
    link,
    step: way.step,
    // The answer to the very question that the link opens is the reader's to confirm.
    trail: listAnswers(way.answers).filter(({ question }) => question !== way.step),
    answered: say('send.answered'),
    next: ended ? say('send.to-do', { step }) : say('send.next-question', { step }),
    todo: todo[way.step] ?? [],
    formatTime: (time) => formatTime(locale, time),
  });
}

function writeCase(
  form: 'case' | 'markdown',
  { locale, words, say }: Phrases,
  { shown, link }: Sent,
): string {
  const { guide, arrival } = shown;
  const format = form === 'case' ? formatSummary : formatMarkdown;
  return format({
    config: guide.config,
    words,
    link,
    step: arrival.step,
    trail: arrival.trail,
    made: say('summary.made', { time: formatTime(locale, Date.now()) }),
    formatTime: (time) => formatTime(locale, time),
    evidence: evidence(),
  });
}

/** Whole addresses of steps, fit to be sent: made of the guide's own ids and nothing else. */

import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { formatFragment, readGiven } from './fragment.ts';
import type { Answers } from './machine.ts';

export interface Permalink {
  /** Where the site begins, such as `https://help.example/kb/`; of it only host and path are used. */
  readonly base: string;
  readonly locale: string;
  readonly config: GuideConfig;
  readonly step: StepId;
  readonly answers: Answers;
}

export function formatPermalink({ base, locale, config, step, answers }: Permalink): string {
  const { origin, pathname } = new URL(base);
  const folder = `${origin}${pathname.replace(/\/*$/u, '/')}`;
  return `${folder}${locale}/${config.id}/${step}/${formatFragment(ownAnswers(config, answers))}`;
}

/** Those answers that the guide itself offers; a text from anywhere else stays behind. */
function ownAnswers(config: GuideConfig, answers: Answers): Answers {
  const entries = Object.entries(answers).flatMap(([question, given]) => {
    const state = Object.hasOwn(config.states, question) ? config.states[question] : undefined;
    const read = isQuestion(state) ? readGiven(given, state) : undefined;
    return read === undefined ? [] : [[question, read] as const];
  });
  return Object.fromEntries(entries);
}

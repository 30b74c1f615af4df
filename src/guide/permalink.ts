/** Absolute addresses of steps, safe to share: made of nothing but the guide's own ids. */

import { stateOf, type GuideConfig, type StepId } from './config.ts';
import { formatFragment, readGiven } from './fragment.ts';
import type { Answers } from './machine.ts';

export interface Permalink {
  /** The site's root, such as `https://help.example/kb/`; only its host and path are used. */
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

/** Only answers that the guide itself offers; text from anywhere else is dropped. */
function ownAnswers(config: GuideConfig, answers: Answers): Answers {
  const entries = Object.entries(answers).flatMap(([question, given]) => {
    const state = stateOf(config, question);
    const read = state && readGiven(given, state);
    return read === undefined ? [] : [[question, read] as const];
  });
  return Object.fromEntries(entries);
}

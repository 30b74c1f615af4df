/**
 * Points answer links past questions whose facts are known, and records answers that the reader
 * gives by hand.
 */

import { readGiven } from '../../guide/fragment.ts';
import { isQuestion } from '../../guide/config.ts';
import { hrefOf } from '../../guide/step-links.ts';
import type { Filled } from '../../guide/fill.ts';
import { links } from '../dom.ts';
import type { Shown } from '../guide-walk.ts';
import { rememberAnswer } from '../own-answers.ts';
import type { Directory } from './directory.ts';
import type { TabState } from './tab-state.ts';
import { fillKnown } from './page-fill.ts';

const ahead = new WeakMap<HTMLAnchorElement, Filled>();

/** Extends each answer link as far as the facts read so far allow. */
export function linkAhead(directory: Directory, { guide, arrival }: Shown): void {
  const state = guide.config.states[arrival.step];
  if (!isQuestion(state)) return;
  for (const link of links(document, '[data-answer]')) {
    const given = readGiven(link.dataset['answer'] ?? '', state);
    if (given === undefined) continue;
    const answers = { ...arrival.answers, [arrival.step]: given };
    const filled = fillKnown(directory, guide, { entry: arrival.entry, answers });
    ahead.set(link, filled);
    if (filled.filled.length > 0) link.href = hrefOf(filled);
  }
}

/** Records answers that the reader gives by hand: they no longer count as the directory's. */
export function watchAnswers(tabState: TabState, shown: () => Shown | undefined): void {
  const answered = () => {
    const now = shown();
    if (!now) return;
    tabState.unfill(now.guide.config.id, now.arrival.step);
    tabState.held = undefined;
  };
  document.addEventListener('submit', answered);
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const now = shown();
    if (!link || !now) return;
    const { id } = now.guide.config;
    if (link.dataset['answer'] !== undefined) {
      answered();
      const { filled } = ahead.get(link) ?? { filled: [] };
      tabState.fill(id, filled);
      for (const [question, given] of filled) rememberAnswer(id, question, given);
    }
    const again = link.dataset['again'];
    if (again === undefined) return;
    // A fact is read again; a question that a person answered is asked again.
    const given = now.arrival.answers[again];
    tabState.held = given !== undefined && tabState.isFilled(id, again, given) ? undefined : again;
    tabState.forgetReadings();
  });
}

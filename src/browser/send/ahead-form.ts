/** Answering ahead: a short form with the questions that the reader has not reached yet. */

import { questionsToCome } from '../../guide/ahead.ts';
import { answersAhead } from '../../guide/graph.ts';
import type { StepId } from '../../guide/config.ts';
import type { Answers } from '../../guide/machine.ts';
import { labelOf, titleOf } from '../../guide/words.ts';
import { formatTime } from '../../locale/dates.ts';
import { make, makeSelect } from '../elements.ts';
import type { Shown } from '../guide-walk.ts';
import type { Phrases } from './phrases.ts';

/** @returns nothing if there are no questions ahead */
export function makeAheadForm(
  { guide, arrival }: Shown,
  phrases: Phrases,
  onChoose: (ahead: Answers) => void,
): HTMLElement | undefined {
  const { config } = guide;
  const { step, answers } = arrival;
  const all = questionsToCome(config, step, {});
  if (all.length === 0) return undefined;
  const chosen = new Map<StepId, string>(Object.entries(aheadOf(arrival.answers, all)));
  const rows = new Map(all.map((question) => [question, make('li')] as const));

  const showThoseToCome = () => {
    const here = answers[step] === undefined ? {} : { [step]: answers[step] };
    const open = new Set(questionsToCome(config, step, { ...here, ...Object.fromEntries(chosen) }));
    for (const [question, row] of rows) row.hidden = !open.has(question);
  };
  for (const [question, row] of rows) {
    row.append(makeRow(question, chosen.get(question)));
  }
  showThoseToCome();
  return make(
    'details',
    { class: 'ahead' },
    make('summary', {}, phrases.say('send.ahead')),
    make('p', { class: 'hint' }, phrases.say('send.ahead-hint')),
    make('ol', {}, ...rows.values()),
  );

  function makeRow(question: StepId, given: string | undefined): HTMLElement {
    const offered = answersAhead(config, question).map(({ answer }) => answer);
    const ids = [...new Set([...offered, ...(given ? [given] : [])])];
    const options = ids.map((value) => ({ value, label: label(question, value) }));
    const title = titleOf(phrases.words, question);
    const open = { value: '', label: phrases.say('send.ahead-open') };
    return makeSelect(title, [open, ...options], given ?? '', (value) => {
      if (value) chosen.set(question, value);
      else chosen.delete(question);
      showThoseToCome();
      onChoose(Object.fromEntries(chosen));
    });
  }

  function label(question: StepId, given: string): string {
    return labelOf(phrases.words, { question, given }, (time) => formatTime(phrases.locale, time));
  }
}

/** The answers to questions that are still ahead. */
export function aheadOf(answers: Answers, toCome: readonly StepId[]): Answers {
  return Object.fromEntries(
    toCome.flatMap((question) => {
      const given = answers[question];
      return given === undefined ? [] : [[question, given] as const];
    }),
  );
}

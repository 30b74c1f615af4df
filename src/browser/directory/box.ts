/** What the directory says about the question of this page, just above its answers. */

import { labelOf } from '../../guide/words.ts';
import { isQuestion } from '../../guide/config.ts';
import type { Arrival } from '../../guide/arrive.ts';
import { readGiven } from '../../guide/fragment.ts';
import { find } from '../dom.ts';
import type { LoadedGuide } from '../guide.ts';
import type { Directory } from './directory.ts';
import { make, makeButton } from './element.ts';
import { showFault } from './fault.ts';
import { evidenceOf } from './marks.ts';
import { answerOf } from './page-fill.ts';
import type { Words } from './words.ts';

interface Page {
  readonly directory: Directory;
  readonly words: Words;
  readonly guide: LoadedGuide;
  readonly arrival: Arrival;
  readonly again: () => unknown;
  readonly settled: () => unknown;
  /** Takes the directory's answer after all. */
  readonly use: (given: string) => unknown;
}

/** A place that is read out when something comes into it. */
function place(): HTMLElement | undefined {
  const known = find(document, '[data-directory-answer]');
  if (known) return known;
  const answers = find(document, 'guide-walk .answers');
  if (!answers) return undefined;
  const made = make('div', { class: 'directory-answer', role: 'status' });
  made.dataset['directoryAnswer'] = '';
  answers.before(made);
  return made;
}

/** Answers that come sooner are not announced by “Reading …” first. */
const patience = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says that an answer is on its way, unless it is here before anybody wonders. */
export function showReading(words: Words): void {
  const box = place();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    box?.replaceChildren(make('p', { class: 'detail' }, words.say('directory.reading')));
  }, patience);
}

export function clearBox(): void {
  clearTimeout(waiting);
  find(document, '[data-directory-answer]')?.replaceChildren();
}

/** Says what was read, or why nothing could be. */
export function showBox(page: Page): void {
  clearTimeout(waiting);
  const { directory, words, guide, arrival } = page;
  const state = guide.config.states[arrival.step];
  const reading = isQuestion(state) ? directory.known(state) : undefined;
  if (!isQuestion(state) || !reading) {
    clearBox();
    return;
  }
  if (!reading.known) {
    const why = showFault(reading.fault, { ...page, fact: state.meta.fact });
    place()?.replaceChildren(make('p', {}, words.say('directory.unknown')), ...why);
    return;
  }
  const given = readGiven(answerOf(reading) ?? '', state);
  if (given === undefined) return;
  const passed = { question: arrival.step, given };
  const answer = labelOf(guide.words, passed, (time) => words.moment(new Date(time).toISOString()));
  const evidence = evidenceOf(page, arrival.step, false) ?? '';
  const use =
    arrival.answers[arrival.step] === given
      ? []
      : [
          make(
            'p',
            { class: 'actions' },
            makeButton(words.say('directory.use'), () => page.use(given)),
          ),
        ];
  place()?.replaceChildren(
    make('p', {}, words.say('directory.says', { answer })),
    make('p', { class: 'evidence' }, evidence),
    ...use,
  );
}

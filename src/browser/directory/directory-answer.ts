/** What the directory says about this page's question, shown just above its answers. */

import { labelOf } from '../../guide/words.ts';
import { questionsToCome } from '../../guide/ahead.ts';
import { isQuestion, type GuideConfig, type StepId } from '../../guide/config.ts';
import type { Arrival } from '../../guide/arrive.ts';
import { readGiven } from '../../guide/fragment.ts';
import { find } from '../dom.ts';
import type { LoadedGuide } from '../guide.ts';
import type { Fault } from '../../facts/core/reasons.ts';
import type { Directory } from './directory.ts';
import { make, makeButton } from '../elements.ts';
import { showFault } from './fault.ts';
import { evidenceOf, groupLinks } from './mark-answers.ts';
import { answerOf } from './page-fill.ts';
import { hasFact } from './readings.ts';
import type { Words } from './words.ts';

interface AnswerContext {
  readonly directory: Directory;
  readonly words: Words;
  readonly again: () => unknown;
  readonly settled: () => unknown;
}

interface Page extends AnswerContext {
  readonly guide: LoadedGuide;
  readonly arrival: Arrival;
  /** Accepts the directory's answer after all. */
  readonly use: (given: string) => unknown;
}

/**
 * Adds an empty live region to pages with answers, so that whatever is put into it later is
 * announced.
 */
export function addAnswerRegion(): void {
  const answers = find(document, 'guide-walk .answers');
  if (answerRegion() || !answers) return;
  const made = make('div', { class: 'directory-answer', role: 'status' });
  made.dataset['directoryAnswer'] = '';
  answers.before(made);
}

/** Answers that arrive within this time, in milliseconds, are shown without “Reading …” first. */
const patience = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

function answerRegion() {
  return find(document, '[data-directory-answer]');
}

function fill(...said: readonly Node[]): void {
  clearTimeout(waiting);
  answerRegion()?.replaceChildren(...said);
}

/** Shows that an answer is on its way, unless it arrives right away. */
export function showReading(words: Words): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    fill(make('p', { class: 'detail' }, words.say('directory.reading')));
  }, patience);
}

export function clearDirectoryAnswer(): void {
  fill();
}

/** Shows, next to the question, why sign-in failed. Returns whether there was a place for it. */
export function showReturnFault(fault: Fault, page: AnswerContext): boolean {
  fill(...showFault(fault, page));
  return answerRegion() !== null;
}

/** Shows what was read, or why nothing could be; returns the fault that it shows, if any. */
export function showDirectoryAnswer(page: Page): Fault | undefined {
  const { directory, words, guide, arrival } = page;
  const state = guide.config.states[arrival.step];
  const reading = isQuestion(state) ? directory.readings.known(state) : undefined;
  if (!isQuestion(state) || !reading) {
    fill(...(isQuestion(state) && isBeforeFacts(guide.config, arrival.step) ? [later(words)] : []));
    return undefined;
  }
  if (!reading.known) {
    const fault = directory.faultOf(reading);
    const why = showFault(fault, { ...page, fact: state.meta.fact });
    fill(make('p', {}, words.say('directory.unknown')), ...why);
    return fault;
  }
  const given = readGiven(answerOf(reading) ?? '', state);
  fill(...(given === undefined ? [] : answerContent(page, given)));
  return undefined;
}

/** Whether no fact can answer this question, but one could answer a later question. */
function isBeforeFacts(config: GuideConfig, step: StepId): boolean {
  const reads = (question: StepId) => {
    const state = config.states[question];
    return isQuestion(state) && hasFact(state);
  };
  return !reads(step) && questionsToCome(config, step, {}).some(reads);
}

function later(words: Words): HTMLElement {
  return make('p', { class: 'detail' }, words.say('directory.later'));
}

function answerContent(page: Page, given: string): Node[] {
  const { words, guide, arrival } = page;
  const passed = { question: arrival.step, given };
  const answer = labelOf(guide.words, passed, (time) => words.moment(new Date(time).toISOString()));
  const use = makeButton(words.say('directory.use'), () => page.use(given));
  return [
    make('p', {}, words.say('directory.says', { answer })),
    ...evidenceOf(page, arrival.step),
    ...groupLinks(page, arrival.step),
    ...(arrival.answers[arrival.step] === given ? [] : [make('p', { class: 'actions' }, use)]),
  ];
}

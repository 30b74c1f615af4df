/** Fills answers in on a page, reading what is needed as it goes. */

import type { Reading } from '../../facts/index.ts';
import { isQuestion, type QuestionState } from '../../guide/config.ts';
import { fill, type Filled, type Start } from '../../guide/fill.ts';
import type { LoadedGuide } from '../guide.ts';
import type { Directory } from './directory.ts';
import { hasFact } from './readings.ts';

/** Walks on with what is known already, without a request. */
export function fillKnown(directory: Directory, guide: LoadedGuide, start: Start): Filled {
  const lookup = (question: QuestionState) => answerOf(directory.readings.known(question));
  return fill(guide, start, lookup, Date.now());
}

/** How long answers that are known wait for the next one, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Walks on and reads, up to the first question that needs a person. What takes long is left to the page
 * of its own question, and what is known leads there.
 */
export async function fillOn(
  directory: Directory,
  guide: LoadedGuide,
  start: Start,
): Promise<Filled> {
  for (;;) {
    const way = fillKnown(directory, guide, start);
    const state = guide.config.states[way.step];
    if (!isQuestion(state) || !hasFact(state) || way.answers[way.step] !== undefined) return way;
    if (directory.readings.known(state)) return way;
    const reading = directory.readings.read(state, guide.config);
    if (way.filled.length > 0 && !(await isOverIn(PATIENCE, reading))) return way;
    await reading;
  }
}

async function isOverIn(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a reading answers, as an id or an instant. */
export function answerOf(reading: Reading | undefined): string | undefined {
  if (!reading?.known) return undefined;
  return 'choice' in reading.answer ? reading.answer.choice : reading.answer.instant;
}

/** The answers without those that were filled in: what the reader said, and what a link brought. */
export function ownAnswers({ kept }: Directory, guide: LoadedGuide, start: Start): Start {
  const own = Object.entries(start.answers).filter(
    ([question, given]) => !kept.isFilled(guide.config.id, question, given),
  );
  return { entry: start.entry, answers: Object.fromEntries(own) };
}

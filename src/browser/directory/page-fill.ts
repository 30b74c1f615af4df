/** Fills in answers on a page, reading facts as they are needed. */

import type { Reading } from '../../facts/index.ts';
import { isQuestion, type QuestionState } from '../../guide/config.ts';
import { fill, type Filled, type Start } from '../../guide/fill.ts';
import type { LoadedGuide } from '../guide.ts';
import type { Directory } from './directory.ts';
import { hasFact } from './readings.ts';

/** Advances as far as known facts allow, without any request. */
export function fillKnown(directory: Directory, guide: LoadedGuide, start: Start): Filled {
  const lookup = (question: QuestionState) => answerOf(directory.readings.known(question));
  return fill(guide, start, lookup, Date.now());
}

/** How long known answers wait for the next one, in milliseconds. */
const patience = 5_000;

/**
 * Advances, reading facts, up to the first question that needs a person. A slow fact is left to its
 * own question's page, so that readers get there right away.
 */
export async function fillByReading(
  directory: Directory,
  guide: LoadedGuide,
  start: Start,
): Promise<Filled> {
  for (;;) {
    const filled = fillKnown(directory, guide, start);
    const state = guide.config.states[filled.step];
    if (!isQuestion(state) || !hasFact(state) || filled.answers[filled.step] !== undefined)
      return filled;
    if (directory.readings.known(state)) return filled;
    const reading = directory.readings.read(state, guide.config);
    if (filled.filled.length > 0 && !(await finishesWithin(patience, reading))) return filled;
    await reading;
  }
}

async function finishesWithin(milliseconds: number, work: Promise<void>): Promise<boolean> {
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

/** The answer that a reading gives: an answer id or an instant. */
export function answerOf(reading: Reading | undefined): string | undefined {
  if (!reading?.known) return undefined;
  return 'choice' in reading.answer ? reading.answer.choice : reading.answer.instant;
}

/**
 * The answers that were not filled in: those the reader gave, and those that came with the link.
 */
export function ownAnswers({ tabState }: Directory, guide: LoadedGuide, start: Start): Start {
  const own = Object.entries(start.answers).filter(
    ([question, given]) => !tabState.isFilled(guide.config.id, question, given),
  );
  return { entry: start.entry, answers: Object.fromEntries(own) };
}

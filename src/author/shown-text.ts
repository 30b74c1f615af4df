/** What readers get of an article in one locale: its own text, completed from the source. */

import { copiedSteps } from './checks/draft.ts';
import { complete, withoutUnknownSteps, type Written } from './complete.ts';
import type { StepId } from '../guide/config.ts';
import { isSource } from './document.ts';
import { parse } from './parse.ts';

/** What a translation shows in the source's words. */
export interface Borrowed {
  readonly steps: ReadonlySet<StepId>;
  /** Answers to translated questions, as `question.answer`. */
  readonly answers: ReadonlySet<string>;
}

export interface ShownText extends Written {
  readonly borrowed: Borrowed;
}

export const nothingBorrowed: Borrowed = { steps: new Set(), answers: new Set() };

/**
 * @param source the source's file
 * @param written a locale's file, or the source's own
 * @param isSameLanguage whether both are in the same language, so that identical text is fine
 */
export function shownText(source: Written, written: Written, isSameLanguage: boolean): ShownText {
  if (isSource(written.document)) return { ...written, borrowed: nothingBorrowed };
  const own = readAgain(withoutUnknownSteps(source.document, written), written);
  const { text, steps, answers } = complete(source, own);
  const shown = readAgain(text, own);
  const copied = isSameLanguage ? [] : copiedSteps(source.document, shown.document);
  return {
    ...shown,
    borrowed: {
      steps: new Set([...steps, ...copied.map(({ id }) => id)]),
      answers: new Set(answers),
    },
  };
}

function readAgain(text: string, before: Written): Written {
  if (text === before.text) return before;
  const { document, diagnostics } = parse(text, before.document.file);
  if (document) return { text, document };
  const [first] = diagnostics;
  throw new Error(`${before.document.file} cannot be completed: ${first?.message ?? ''}`);
}

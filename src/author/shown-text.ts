/** What readers get of an article in one locale: its own text, completed from the source. */

import { complete, withoutUnknownSteps, type Written } from './complete.ts';
import { copiedSteps } from './copied-steps.ts';
import type { StepId } from '../guide/config.ts';
import type { Place } from './diagnostic.ts';
import { isSource } from './document.ts';
import type { FrontMatter } from './front-matter.ts';
import { parse } from './parse.ts';

/** What a text shows in the words of another language, with that language's locale. */
export interface Borrowed {
  readonly steps: ReadonlyMap<StepId, string>;
  /** Answers to translated questions, by `question.answer`. */
  readonly answers: ReadonlyMap<string, string>;
}

/** A step of an article that a part brought along. */
export interface StepOrigin {
  readonly part: string;
  /** Its id in the part. */
  readonly step: StepId;
  /** The locale that it was written in, and what its text says of itself. */
  readonly from: string;
  readonly frontMatter: FrontMatter;
  /** The values of the part's parameters. */
  readonly values: Readonly<Record<string, string>>;
  /** Where the article takes in the part. */
  readonly use: Place;
}

export interface ShownText extends Written {
  readonly borrowed: Borrowed;
  /** The steps that parts brought along. */
  readonly origins: ReadonlyMap<StepId, StepOrigin>;
}

export const nothingBorrowed: Borrowed = { steps: new Map(), answers: new Map() };

/** A source's file, and its locale. */
interface Source extends Written {
  readonly locale: string;
}

/**
 * @param source the source's file
 * @param written a locale's file, or the source's own
 * @param isSameLanguage whether both are in the same language, so that identical text is fine
 */
export function shownText(source: Source, written: Written, isSameLanguage: boolean): ShownText {
  const origins = new Map<StepId, StepOrigin>();
  if (isSource(written.document)) return { ...written, borrowed: nothingBorrowed, origins };
  const own = readAgain(withoutUnknownSteps(source.document, written), written);
  const { text, steps, answers } = complete(source, own);
  const shown = readAgain(text, own);
  const copied = isSameLanguage ? [] : copiedSteps(source.document, shown.document);
  const borrowed = [...steps, ...copied.map(({ id }) => id)];
  return {
    ...shown,
    borrowed: {
      steps: new Map(borrowed.map((step) => [step, source.locale])),
      answers: new Map(answers.map((key) => [key, source.locale])),
    },
    origins,
  };
}

function readAgain(text: string, before: Written): Written {
  if (text === before.text) return before;
  const { file, kind } = before.document;
  const { document, diagnostics } = parse(text, file, kind);
  if (document) return { text, document };
  const [first] = diagnostics;
  throw new Error(`${file} cannot be completed: ${first?.message ?? ''}`);
}

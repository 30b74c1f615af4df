/**
 * Completes a translation with the source's text for every step and answer that it lacks, so that
 * edits of the source reach all readers at once. The build shows that text; `npm run translate:add`
 * writes it.
 */

import { answerKey } from '../guide/aliases.ts';
import { withBareTags } from './bare-tags.ts';
import type { StepId } from '../guide/config.ts';
import type { Document, Range, WrittenStep } from './document.ts';

/** A file's text and its parsed document. */
export interface Written {
  readonly text: string;
  readonly document: Document;
}

export interface Completed {
  readonly text: string;
  /** The added steps. */
  readonly steps: readonly StepId[];
  /** The answers added to existing steps, as `question.answer`. */
  readonly answers: readonly string[];
}

/** A range of a text and its replacement. */
interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The text without steps that the source does not have, or has as the other kind. */
export function withoutUnknownSteps(source: Document, { text, document }: Written): string {
  const strangers = document.steps.filter(
    ({ id, type }) => !source.steps.some((step) => step.id === id && step.type === type),
  );
  return edit(
    text,
    strangers.map(({ range }) => ({ range, text: '' })),
  );
}

/** Adds what is missing, in the same places as in the source. Neither text may have errors. */
export function complete(source: Written, translation: Written): Completed {
  const own = new Map(translation.document.steps.map((step) => [step.id, step]));
  const missing = source.document.steps.filter(({ id }) => !own.has(id));
  const answers = source.document.steps.flatMap((step) => {
    const translated = own.get(step.id);
    return translated ? addAnswers(step, translated, source.text, translation.text) : [];
  });
  const groups = source.document.steps.flatMap((step) => {
    const translated = own.get(step.id);
    return translated ? addGroups(step, translated, source.text, translation.text) : [];
  });
  return {
    text: edit(translation.text, [
      ...missing.map((step) => addStep(step, source, translation)),
      ...groups,
      ...answers,
    ]),
    steps: missing.map(({ id }) => id),
    answers: answers.map(({ key }) => key),
  };
}

function addStep(step: WrittenStep, source: Written, { text, document }: Written): Edit {
  const bare = withBareTags(source.text, [step], step.range);
  const before = ownBefore(step, source.document.steps, document.steps);
  if (before) return insert(before.range.end, `\n\n${bare}`);
  const [first] = document.steps;
  return first
    ? insert(first.range.start, `${bare}\n\n`)
    : insert(text.length, `${text.endsWith('\n') ? '' : '\n'}\n${bare}\n`);
}

function addAnswers(step: WrittenStep, own: WrittenStep, source: string, text: string) {
  const missing = step.answers.filter(({ id }) => !own.answers.some((answer) => answer.id === id));
  return missing.map((answer): Edit & { readonly key: string } => {
    const key = answerKey(step.id, answer.id);
    const bare = withBareTags(source, [step], answer.range);
    const before = ownBefore(answer, step.answers, own.answers);
    if (!before) {
      const first = own.answers[0]?.range.start ?? text.lastIndexOf('</', own.range.end);
      return { key, ...insert(first, `${bare}\n\n`) };
    }
    // With the same spacing as the answers around it.
    const isOneLine = !text.slice(before.range.start, before.range.end).includes('\n');
    return { key, ...insert(before.range.end, `${isOneLine ? '\n' : '\n\n'}${bare}`) };
  });
}

/** Headings that are missing come before all answers. */
function addGroups(step: WrittenStep, own: WrittenStep, source: string, text: string): Edit[] {
  const missing = step.groups.filter(({ id }) => !own.groups.some((group) => group.id === id));
  const at = own.answers[0]?.range.start ?? text.lastIndexOf('</', own.range.end);
  return missing.map(({ range }) => insert(at, `${source.slice(range.start, range.end)}\n\n`));
}

/** The last of the translation's own elements that come earlier in the source. */
function ownBefore<T extends { readonly id: string }>(
  one: T,
  source: readonly T[],
  own: readonly T[],
): T | undefined {
  const before = source.slice(0, source.indexOf(one));
  const last = before.findLast(({ id }) => own.some((known) => known.id === id));
  return own.find(({ id }) => id === last?.id);
}

function insert(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text };
}

/** Backwards, so that earlier positions stay valid. Edits at the same position keep their order. */
function edit(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (edited, { range, text: written }) =>
        edited.slice(0, range.start) + written + edited.slice(range.end),
      text,
    );
}

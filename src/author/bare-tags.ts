/**
 * Tags without structure, for translations: they repeat the source's ids, no other attributes, and
 * not where answers lead.
 */

import type { Range, WrittenAnswer, WrittenStep, WrittenUse } from './document.ts';

/** An entire opening tag; a quoted value may contain `>`. */
export const openingTag = /^<\w+(?:[^"'>]|"[^"]*"|'[^']*')*>/u;

/**
 * Removes all attributes but the id from the tags of steps and their answers, and removes the parts
 * that are taken in, whose translations come with them.
 * @param text the source file, which has no errors
 * @param steps the steps of that file to include, and its parts
 * @param within the part of the file to return; all of it if absent
 */
export function withBareTags(
  text: string,
  steps: readonly (WrittenStep | WrittenUse)[],
  within: Range = { start: 0, end: text.length },
): string {
  const tags = steps
    .flatMap((step) =>
      'part' in step
        ? [{ start: step.range.start, tag: '' }]
        : [tagOf(step.type, step), ...step.answers.map((answer) => tagOf('Answer', answer))],
    )
    .map(({ start, tag }) => {
      const [written = ''] = openingTag.exec(text.slice(start)) ?? [];
      return { start, end: start + written.length, tag };
    });
  const targets = steps
    .flatMap((step) => ('part' in step ? [] : step.answers.flatMap(({ whens }) => whens)))
    .map(({ range }) => ({ start: startOfGap(text, range.start), end: range.end, tag: '' }));
  const edits = [...tags, ...targets]
    .filter(({ start }) => start >= within.start && start < within.end)
    .sort((a, b) => b.start - a.start);
  // Backwards, so that earlier positions stay valid.
  return edits.reduce(
    (bare, { start, end, tag }) =>
      bare.slice(0, start - within.start) + tag + bare.slice(end - within.start),
    text.slice(within.start, within.end),
  );
}

/** A condition in an answer leaves no gap behind. */
function startOfGap(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}

function tagOf(name: string, { id, range }: WrittenStep | WrittenAnswer) {
  return { start: range.start, tag: `<${name} id="${id}">` };
}

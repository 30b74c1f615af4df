/**
 * Tags without structure, for translations: they repeat the source's ids and no other attributes.
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
    .filter(({ start }) => start >= within.start && start < within.end)
    .sort((a, b) => b.start - a.start);
  // Backwards, so that earlier positions stay valid.
  return tags.reduce(
    (bare, { start, tag }) => {
      const at = start - within.start;
      return bare.slice(0, at) + bare.slice(at).replace(openingTag, () => tag);
    },
    text.slice(within.start, within.end),
  );
}

function tagOf(name: string, { id, range }: WrittenStep | WrittenAnswer) {
  return { start: range.start, tag: `<${name} id="${id}">` };
}

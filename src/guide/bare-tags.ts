/** Tags without structure: a translation repeats the ids of its source and nothing else of them. */

import type { Range, WrittenAnswer, WrittenStep } from './document.ts';

/** A tag up to its end; a quoted value may hold the character that ends it. */
const openingTag = /^<\w+(?:[^"'>]|"[^"]*"|'[^']*')*>/u;

/**
 * Takes every attribute but the id from the tags of steps and their answers.
 * @param text the source's file, which has no errors
 * @param steps the steps of that file that are to be written
 * @param within the part of the file that is wanted; all of it when absent
 */
export function withBareTags(
  text: string,
  steps: readonly WrittenStep[],
  within: Range = { start: 0, end: text.length },
): string {
  const tags = steps
    .flatMap((step) => [tagOf(step.type, step), ...step.answers.map((a) => tagOf('Answer', a))])
    .filter(({ start }) => start >= within.start && start < within.end)
    .sort((a, b) => b.start - a.start);
  // From the end, so that what has not been changed yet stays where it is.
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

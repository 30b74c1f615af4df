/**
 * The exits of a part: the ends that it leaves open. Wherever an attribute names the step that
 * comes next, a part may write `exit:` and a name, which the guide then leads to a step of its own.
 */

import type { Place } from '../diagnostic.ts';
import type { Attributes, Document } from '../document.ts';
import { attributesOf, isElement, placeOf, walk } from '../node.ts';

/** The attributes that name the step that comes next. */
export const targetAttributes: readonly string[] = ['to', 'again', 'otherwise', 'helped'];

const exitForm = /^exit:(.*)$/u;

/** The name in `exit:clear`; undefined if the target is a step. */
export function exitIn(target: string): string | undefined {
  return exitForm.exec(target)?.[1];
}

export function exitTarget(name: string): string {
  return `exit:${name}`;
}

export interface Exit {
  readonly name: string;
  /** Where it is named first. */
  readonly place: Place;
}

/** @param document the source of a part */
export function exitsOf({ file, steps, uses, background }: Document): Exit[] {
  const inContent = [...walk([...background, ...steps.flatMap(contentOf)])]
    .filter(isElement)
    .flatMap((element) =>
      exitsIn(
        attributesOf(element, () => undefined),
        placeOf(element, file),
      ),
    );
  const written = [
    ...steps.flatMap((step) => [
      ...exitsIn(step.attributes, step.place),
      ...step.answers.flatMap(({ attributes, place }) => exitsIn(attributes, place)),
    ]),
    ...uses.flatMap(({ attributes, place }) => exitsIn(attributes, place)),
    ...inContent,
  ];
  return written.filter(({ name }, at) => written.findIndex((exit) => exit.name === name) === at);
}

function contentOf({ content, answers }: Document['steps'][number]) {
  return [...content, ...answers.flatMap((answer) => answer.content)];
}

function exitsIn(attributes: Attributes, place: Place): Exit[] {
  return [...attributes.values()].flatMap((value) => {
    const name = exitIn(value);
    return name === undefined ? [] : [{ name, place }];
  });
}

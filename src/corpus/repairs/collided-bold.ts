import type { ElementContent } from 'hast';
import type { Repair, Replacement } from '../read/repair.ts';
import { element, text } from '../read/tree.ts';

const collision = /(?<=[\p{L}\p{N}\p{P}])(?<!\*)\*{4}(?=\p{L})/u;

/**
 * Two bold runs that lost the space between them: `**a****b**` is parsed as one with asterisks in
 * it. Literal asterisks (`a code of four (****)`) are outside bold, or not followed by a letter.
 */
export const collidedBold: Repair = {
  tags: ['strong'],
  element(strong, _, { language, report }): Replacement {
    const at = strong.children.findIndex(
      (child) => child.type === 'text' && collision.test(child.value),
    );
    const hit = strong.children[at];
    if (hit?.type !== 'text') return undefined;
    report('KB30', strong, '**** was between two bold runs; they are now separate');
    const [before = '', ...after] = hit.value.split(collision);
    const runs: ElementContent[][] = [[...strong.children.slice(0, at), text(before)]];
    for (const piece of after) runs.push([text(piece)]);
    runs.at(-1)?.push(...strong.children.slice(at + 1));
    return runs.flatMap((run, n) => [
      ...(n > 0 && language.spaced ? [text(' ')] : []),
      element('strong', {}, run),
    ]);
  },
};

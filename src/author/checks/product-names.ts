/** `<Product />` stands for a name, which only a part that is about some product can be given. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import { isElement, placeOf, walk } from '../node.ts';
import { parametersOf } from '../parts/inline.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  of: 'text',
  check: (document, { source }) => checkProductNames(document, source?.document ?? document),
};

export function checkProductNames(
  { kind, file, steps, background }: Document,
  source: Document,
): Diagnostic[] {
  if (Object.hasOwn(parametersOf(source), 'product')) return [];
  const [message, fix] =
    kind === 'part'
      ? [
          '<Product /> has no name, as the part has no parameter “product”',
          'add “parameters: { product: any }” to the front matter of its source',
        ]
      : ['<Product /> has a name only in a part', 'write the name of the product'];
  const content = steps.flatMap((step) => [
    ...step.content,
    ...step.answers.flatMap((answer) => answer.content),
  ]);
  return [...walk([...background, ...content])]
    .filter((node) => isElement(node) && node.name === 'Product')
    .map((node) => diagnose('GP155', placeOf(node, file), message, fix));
}

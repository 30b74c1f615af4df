/**
 * Tells each `<Summary>` which step it belongs to: the page of a whole article has several, and a
 * component cannot see what it is inside of.
 */

import {
  defineMdastPlugin,
  type MdastTarget,
  type MdastVisitorContext,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

export const summaryPlugin = defineMdastPlugin({
  name: 'summary',
  mdxJsxFlowElement: (node, context) => {
    nameStep(node, context);
  },
  mdxJsxTextElement: (node, context) => {
    nameStep(node, context);
  },
});

function nameStep(node: Element, context: MdastVisitorContext): void {
  if (node.name !== 'Summary') return;
  const step = stepAround(node, context);
  if (step === undefined) return;
  const attribute = { type: 'mdxJsxAttribute', name: 'step', value: step } as const;
  context.replaceNode(node, { ...node, attributes: [attribute] });
}

/** The id of the step that an element is in; undefined for one outside the steps. */
function stepAround(node: Element, context: MdastVisitorContext): string | undefined {
  let around: Readonly<MdastTarget> | undefined = context.parent(node);
  while (around) {
    if (around.type === 'mdxJsxFlowElement' && isStep(around)) return idOf(around);
    around = context.parent(around);
  }
  return undefined;
}

function isStep({ name }: Element): boolean {
  return name === 'Question' || name === 'Outcome';
}

function idOf({ attributes }: Element): string | undefined {
  for (const attribute of attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  return undefined;
}

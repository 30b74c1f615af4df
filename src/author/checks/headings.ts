/**
 * Headings: one per step, others in the step below it, and none on the level of the page's title.
 */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, Node, WrittenStep } from '../document.ts';
import { placeOf } from '../node.ts';
import type { Rule } from '../rule.ts';

type Heading = Extract<Node, { type: 'heading' }>;

export const rule: Rule = { of: 'text', check: checkHeadings };

export function checkHeadings({ file, steps, background }: Document): Diagnostic[] {
  return [
    ...background
      .filter(isHeading)
      .filter(({ depth }) => depth === 1)
      .map((heading) => {
        const message = 'A heading in the text is as large as the article’s title';
        return diagnose('GP122', placeOf(heading, file), message, 'use “## ” instead');
      }),
    ...steps.flatMap((step) => checkStep(step, file)),
  ];
}

function checkStep({ id, content }: WrittenStep, file: string): Diagnostic[] {
  const [own, ...others] = content.filter(isHeading);
  // A missing heading is reported separately (GP111).
  if (!own) return [];
  const first = content.find(({ type }) => type !== 'mdxFlowExpression');
  const wrong = (node: Node, message: string, fix: string) =>
    diagnose('GP122', placeOf(node, file), message, fix);
  return [
    ...(first && first !== own
      ? [wrong(first, `“${id}” has text before its heading`, 'begin the step with its heading')]
      : []),
    ...(own.depth === 2
      ? []
      : [wrong(own, `The heading of “${id}” is “${marks(own)}”`, 'use “## ” instead')]),
    ...others.flatMap((heading, index) => {
      const above = others[index - 1]?.depth ?? 2;
      if (heading.depth === 3 || (heading.depth === 4 && above >= 3)) return [];
      const message = `A heading inside “${id}” is “${marks(heading)}”`;
      return [wrong(heading, message, 'use “### ” instead, and “#### ” for headings below it')];
    }),
  ];
}

function isHeading(node: Node): node is Heading {
  return node.type === 'heading';
}

function marks({ depth }: Heading): string {
  return '#'.repeat(depth);
}

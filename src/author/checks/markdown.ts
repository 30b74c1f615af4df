/** Markdown that a page would show differently than written is rejected, never silently altered. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, Node, WrittenAnswer, WrittenStep } from '../document.ts';
import { childrenOf, isElement, placeOf, walk } from '../node.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = { of: 'text', check: checkMarkdown };

export function checkMarkdown(document: Document): Diagnostic[] {
  const { file, steps, background } = document;
  const nodes = [...walk([...background, ...steps.flatMap(({ content }) => content)])];
  return [
    ...steps.flatMap(({ answers }) => answers.flatMap(checkAnswer)),
    ...steps.flatMap((step) => checkOrder(step, file)),
    ...nodes.flatMap((node) => checkNode(node, file)),
  ];
}

/** An answer is a link, so it consists of words only, and may have a hint in a second paragraph. */
function checkAnswer({ id, content, place }: WrittenAnswer): Diagnostic[] {
  const blocks = content.filter((node) => !isComment(node) && !isCondition(node));
  const words = blocks.flatMap((node) => (node.type === 'paragraph' ? childrenOf(node) : [node]));
  const [, , third] = blocks.filter(({ type }) => type === 'paragraph');
  const other = words.find((node) => !isWords(node) && !isCondition(node)) ?? third;
  if (!other) return [];
  const message = `The answer “${id}” contains more than plain text (${nameOf(other)})`;
  const fix =
    'write one line of plain text, a hint in a second paragraph, and the rest in its question';
  return [diagnose('GP120', place, message, fix)];
}

/** Answers are shown at the end of a question, so they have to be written there. */
function checkOrder({ id, content, answers }: WrittenStep, file: string): Diagnostic[] {
  const first = answers[0]?.range.start ?? Infinity;
  const after = content.find(
    (node) => (node.position?.start.offset ?? 0) > first && !isComment(node),
  );
  if (!after) return [];
  const message = `“${id}” has text after its answers, which come last on its page`;
  return [diagnose('GP121', placeOf(after, file), message, 'move it before the first answer')];
}

function checkNode(node: Node, file: string): Diagnostic[] {
  const unknown = (what: string, fix: string) => [
    diagnose('GP123', placeOf(node, file), `${what} cannot be shown`, fix),
  ];
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
    return unknown('A footnote', 'write it where it is needed, in parentheses or as a paragraph');
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return unknown('A checkbox', 'write “- ” without brackets, or “1. ” for a numbered list');
  return [];
}

/** Text, with names that are filled in. */
function isWords(node: Node): boolean {
  return node.type === 'text' || isComment(node) || (isElement(node) && node.name === 'Product');
}

/** It says where the answer leads. */
function isCondition(node: Node): boolean {
  return isElement(node) && node.name === 'When';
}

function isComment({ type }: Node): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}

const names: Readonly<Record<string, string>> = {
  emphasis: 'emphasis',
  strong: 'bold',
  inlineCode: 'code',
  link: 'a link',
  image: 'a picture',
  paragraph: 'a third paragraph',
  list: 'a list',
  break: 'a line break',
};

function nameOf({ type }: Node): string {
  return names[type] ?? type;
}

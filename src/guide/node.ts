/** Small questions about nodes of a parsed article. */

import type { Place } from './diagnostic.ts';
import type { Attributes, Element, Node, Range } from './document.ts';

export function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** Every node below `nodes` and themselves, in reading order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(childrenOf(node));
  }
}

/** The words of a node, markup left out, white space folded. */
export function plainText(node: Node): string {
  return foldSpaces(textOf(node)).trim();
}

/** White space as it is shown, one space for many. A space that holds words together stays what it is. */
export function foldSpaces(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ');
}

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
}

/** Where a node begins; nodes without a position (none come from the parser) read as the top. */
export function placeOf(node: Node, file: string): Place {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The part of its file's text that a node was read from. */
export function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The attributes of an element that are plain text; `onCode` hears of those that are not. */
export function attributesOf(element: Element, onCode: (name: string) => void): Attributes {
  const attributes = new Map<string, string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') onCode('{…}');
    else if (typeof attribute.value === 'object' && attribute.value) onCode(attribute.name);
    else attributes.set(attribute.name, attribute.value ?? '');
  }
  return attributes;
}

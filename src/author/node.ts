/** Helpers for nodes of a parsed article. */

import type { Place } from './diagnostic.ts';
import type { Attributes, Element, Node, Range } from './document.ts';

export function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** All nodes in `nodes` and below them, in reading order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(childrenOf(node));
  }
}

/** The text of a node without markup, with whitespace collapsed. */
export function plainText(node: Node): string {
  return foldSpaces(textOf(node)).trim();
}

/** Collapses whitespace as it is displayed. Non-breaking spaces are kept. */
export function foldSpaces(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ');
}

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  // Readers see a name here, which depends on the guide that takes in the part.
  if (isElement(node) && node.name === 'Product') return '<Product />';
  return childrenOf(node).map(textOf).join('');
}

/**
 * Where a node starts; nodes without a position (which the parser never creates) count as the top.
 */
export function placeOf(node: Node, file: string): Place {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The range in its file's text that a node was parsed from. */
export function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The attributes of an element that are plain text; `onCode` is called for the others. */
export function attributesOf(element: Element, onCode: (name: string) => void): Attributes {
  const attributes = new Map<string, string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') onCode('{…}');
    else if (typeof attribute.value === 'object' && attribute.value) onCode(attribute.name);
    else attributes.set(attribute.name, attribute.value ?? '');
  }
  return attributes;
}

import type { Element, ElementContent, Root } from 'hast';
import { address, isElement } from './tree.ts';

type Node = Root['children'][number] | ElementContent;
type Position = NonNullable<Element['position']>;

/**
 * Parsing HTML removes positions from a tree. This restores those of nodes that were in the tree
 * before, matching addresses or first words in order.
 */
export function restorePositions(before: Root, after: Root): void {
  const known = new Map<string, Position[]>();
  walk(before, (node) => {
    if (node.position === undefined) return;
    const key = keyOf(node);
    const list = known.get(key);
    if (list === undefined) known.set(key, [node.position]);
    else list.push(node.position);
  });
  for (const list of known.values()) list.reverse();
  walk(after, (node) => {
    const position = known.get(keyOf(node))?.pop();
    if (position !== undefined) node.position ??= position;
  });
}

const enough = 60;

function keyOf(node: Element | Extract<Node, { type: 'text' }>): string {
  if (node.type === 'text') return `text ${node.value}`;
  const own = address(node, 'href') || address(node, 'src');
  return `${node.tagName} ${own === '' ? beginning(node) : own}`;
}

function beginning(node: Element): string {
  let words = '';
  for (const child of node.children) {
    if (words.length >= enough) break;
    if (child.type === 'text') words += child.value;
    else if (isElement(child)) words += beginning(child);
  }
  return words.trim().slice(0, enough);
}

function walk(
  parent: Root | Element,
  visit: (node: Element | Extract<Node, { type: 'text' }>) => void,
): void {
  for (const child of parent.children) {
    if (child.type === 'text') visit(child);
    if (child.type !== 'element') continue;
    visit(child);
    walk(child, visit);
  }
}

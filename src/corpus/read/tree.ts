import type { Element, ElementContent, Properties, Text } from 'hast';

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** The text of a node and its descendants. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  let all = '';
  for (const child of node.children) all += textOf(child);
  return all;
}

/** True for an element with one of the tags. */
export function isElement(
  node: ElementContent | undefined,
  ...tags: readonly string[]
): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));
}

/** True for text that shows nothing, and for line breaks. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : isElement(node, 'br');
}

/** True if the node is, or contains, an element with the tag. */
export function contains(node: ElementContent, tag: string): boolean {
  return isElement(node) && (node.tagName === tag || node.children.some((c) => contains(c, tag)));
}

/** The sibling after a node, of any kind; undefined if the node is not in the tree yet. */
export function nextSibling(node: ElementContent, parent: Element): ElementContent | undefined {
  const at = parent.children.indexOf(node);
  return at === -1 ? undefined : parent.children[at + 1];
}

/**
 * What remains of a link that leads nowhere: its words, and its title, which only the link could
 * show.
 */
export function unlinked(link: Element): ElementContent[] {
  const title = link.properties['title'];
  if (typeof title !== 'string' || title.trim() === '') return link.children;
  return [...link.children, text(` (${title})`)];
}

/** The address of a link or image as text; empty if it has none. */
export function address(node: Element, property: 'href' | 'src'): string {
  const value = node.properties[property];
  return typeof value === 'string' ? value : '';
}

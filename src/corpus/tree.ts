import type { Element, ElementContent, Properties, Text } from 'hast';

/** Makes an element. */
export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Makes a text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** The text of a node and all in it. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  let all = '';
  for (const child of node.children) all += textOf(child);
  return all;
}

/** True for an element of one of the tags. */
export function isElement(
  node: ElementContent | undefined,
  ...tags: readonly string[]
): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));
}

/** True for text that shows nothing, and for a line break. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : isElement(node, 'br');
}

/** True when the node is or holds an element of the tag. */
export function contains(node: ElementContent, tag: string): boolean {
  return isElement(node) && (node.tagName === tag || node.children.some((c) => contains(c, tag)));
}

/** The sibling after a node, whatever it is; undefined for a node that is not in the tree yet. */
export function nextSibling(node: ElementContent, parent: Element): ElementContent | undefined {
  const at = parent.children.indexOf(node);
  return at === -1 ? undefined : parent.children[at + 1];
}

/** What stays of a link that leads nowhere: its words, and its title, which only the link can show. */
export function unlinked(link: Element): ElementContent[] {
  const title = link.properties['title'];
  if (typeof title !== 'string' || title.trim() === '') return link.children;
  return [...link.children, text(` (${title})`)];
}

/** The address of a link or image as text; empty when it has none. */
export function address(node: Element, property: 'href' | 'src'): string {
  const value = node.properties[property];
  return typeof value === 'string' ? value : '';
}

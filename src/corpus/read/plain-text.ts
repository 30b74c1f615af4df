import type { ElementContent } from 'hast';

const blocks = new Set('p li h1 h2 h3 h4 h5 h6 td th pre blockquote aside br dt dd'.split(' '));

/**
 * The text of nodes without markup, with a space between blocks.
 *
 * @param enough the number of characters after which the rest is omitted
 */
export function plainText(nodes: readonly ElementContent[], enough: number): string {
  let all = '';
  for (const node of nodes) {
    if (all.length > enough) break;
    if (node.type === 'text') all += node.value;
    else if (node.type === 'element') {
      all += plainText(node.children, enough - all.length);
      if (blocks.has(node.tagName)) all += ' ';
    }
  }
  return all;
}

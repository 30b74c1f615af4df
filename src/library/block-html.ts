/** Parts of an article as HTML, where Astro's rendering of the whole does not help. */

import { toHtml } from 'hast-util-to-html';
import type { Element, Text } from 'hast';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Node } from '../author/document.ts';

/** Our own elements, such as `<Deadline>`, become the words inside them. */
function words(state: State, node: Parameters<State['all']>[0]) {
  return state.all(node);
}

const handlers: Handlers = {
  mdxJsxTextElement: words,
  mdxJsxFlowElement: words,
  // The same as in `CodeBlock.astro` and `Code.astro`.
  code: (state, node: Parameters<typeof defaultHandlers.code>[1]) => {
    const block = defaultHandlers.code(state, node);
    block.properties = { dir: 'ltr', tabIndex: 0, translate: 'no' };
    return block;
  },
  inlineCode: (state, node: Parameters<typeof defaultHandlers.inlineCode>[1]) => {
    const code = defaultHandlers.inlineCode(state, node);
    code.properties = { translate: 'no' };
    return code;
  },
  image: (_state, node: Parameters<typeof defaultHandlers.image>[1]) => alternative(node),
  imageReference: (_state, node: Parameters<typeof defaultHandlers.imageReference>[1]) =>
    alternative(node),
  // The same as in `Table.astro`.
  table: (state, node: Parameters<typeof defaultHandlers.table>[1]) => {
    const table = defaultHandlers.table(state, node);
    alignCells(table);
    return {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], tabIndex: 0 },
      children: [table],
    };
  },
};

/** Pictures are located next to the article, so use their alternative text here. */
function alternative(node: { readonly alt?: string | null | undefined }): Text {
  return { type: 'text', value: node.alt ?? '' };
}

/**
 * A column's alignment as a class, as in `TableCell.astro`: the page's policy forbids inline
 * styles.
 */
function alignCells(parent: Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { align, ...properties } = child.properties;
    if (align === 'right') properties['className'] = ['align-end'];
    if (align === 'center') properties['className'] = ['align-center'];
    child.properties = properties;
    alignCells(child);
  }
}

/**
 * @param node a block of an article from the parser; articles are written by authors and trusted
 */
export function blockHtml(node: Node): string {
  return toHtml(toHast(node, { handlers }));
}

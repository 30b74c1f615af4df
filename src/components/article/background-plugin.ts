/**
 * Wraps everything outside the steps in `<Background>`, so that step pages can leave it out: one
 * compiled article serves both the whole text and its single steps.
 */

import { defineMdastPlugin, type MdastContent } from 'satteri';

const structural = new Set(['Question', 'Outcome']);

export const backgroundPlugin = defineMdastPlugin({
  name: 'background',
  before(root, context) {
    if (context.sourceFormat !== 'mdx') return;
    for (const node of root.children) {
      if (node.type === 'yaml') continue;
      const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
      if (structural.has(name)) continue;
      const wrapper: MdastContent = {
        type: 'mdxJsxFlowElement',
        name: 'Background',
        attributes: [],
        children: [],
      };
      context.wrapNode(node, wrapper);
    }
  },
});

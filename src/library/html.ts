/** Pieces of an article as HTML, where Astro's own rendering of the whole does not serve. */

import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Node } from '../guide/document.ts';

/** An element of ours, such as `<Deadline>`, stands for the words inside it. */
const words = (state: State, node: Parameters<State['all']>[0]) => state.all(node);

const handlers: Handlers = {
  mdxJsxTextElement: words,
  mdxJsxFlowElement: words,
  // As `CodeBlock.astro` and `Code.astro` have them.
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
};

/** @param node a block of an article, as the parser gives it; articles are the authors' own, not untrusted */
export function blockHtml(node: Node): string {
  return toHtml(toHast(node, { handlers }));
}

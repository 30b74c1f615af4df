/** Pieces of an article as HTML, where Astro's own rendering of the whole does not serve. */

import { toHtml } from 'hast-util-to-html';
import { toHast, type State } from 'mdast-util-to-hast';
import type { Node } from '../guide/document.ts';

/** An element of ours, such as `<Deadline>`, stands for the words inside it. */
const words = (state: State, node: Parameters<State['all']>[0]) => state.all(node);

/** @param node a block of an article, as the parser gives it; articles are the authors' own, not untrusted */
export function blockHtml(node: Node): string {
  const handlers = { mdxJsxTextElement: words, mdxJsxFlowElement: words };
  return toHtml(toHast(node, { handlers }));
}

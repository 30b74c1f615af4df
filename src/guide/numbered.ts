/** What an outcome tells one to do, one text a numbered step. */

import type { Node, WrittenStep } from './document.ts';
import { childrenOf, plainText } from './node.ts';

/** The items of the first numbered list; none when the outcome has no such list. */
export function numberedSteps({ content }: WrittenStep): string[] {
  const list = content.find((node) => node.type === 'list' && node.ordered);
  return list ? childrenOf(list).map(textOf) : [];
}

/** Paragraphs, commands and items of inner lists on lines of their own. */
function textOf(node: Node): string {
  if (node.type === 'code') return node.value;
  if (node.type === 'listItem' || node.type === 'list')
    return childrenOf(node).map(textOf).filter(Boolean).join('\n');
  return plainText(node);
}

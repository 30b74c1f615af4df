/** The instructions of an outcome, one text per numbered step. */

import type { Node, WrittenStep } from './document.ts';
import { childrenOf, plainText } from './node.ts';

/** The items of the first numbered list; empty if the outcome has none. */
export function numberedSteps({ content }: WrittenStep): string[] {
  const list = content.find((node) => node.type === 'list' && node.ordered);
  return list ? childrenOf(list).map(textOf) : [];
}

/** Paragraphs, commands, and items of nested lists each on their own line. */
function textOf(node: Node): string {
  if (node.type === 'code') return node.value;
  if (node.type === 'listItem' || node.type === 'list')
    return childrenOf(node).map(textOf).filter(Boolean).join('\n');
  return plainText(node);
}

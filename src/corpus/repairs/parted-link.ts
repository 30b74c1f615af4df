import type { Element, ElementContent } from 'hast';
import type { Repair, Replacement } from '../repair.ts';
import { address, isElement, text, textOf } from '../tree.ts';

/** `[text] (https://…)`: the space makes it a text in brackets and an address in parentheses. */
export const partedLink: Repair = {
  text(node, parent, { report }): Replacement {
    const match = node.value.includes('] (')
      ? /^([\s\S]*)\[([^[\]]+)\] \($/.exec(node.value)
      : null;
    const at = parent.children.indexOf(node);
    const link = parent.children[at + 1];
    if (match === null || !isElement(link, 'a') || !isAutolink(link)) return undefined;
    const [, before = '', words = ''] = match;
    report('KB28', node, `"[${words}] (" is read as a link`);
    link.children = [text(words)];
    dropParenthesis(parent.children[at + 2]);
    return before === '' ? [] : [{ ...node, value: before }];
  },
};

function isAutolink(link: Element): boolean {
  return /^https?:/.test(address(link, 'href')) && /^https?:/.test(textOf(link));
}

function dropParenthesis(after: ElementContent | undefined): void {
  if (after?.type === 'text') after.value = after.value.replace(/^\)/, '');
}

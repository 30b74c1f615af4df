import type { Element, ElementContent } from 'hast';
import type { Repair, Replacement } from '../repair.ts';
import { address, isElement, text, textOf } from '../tree.ts';

/**
 * Links that a space broke: `[text] (https://…)` is a text in brackets and an address in parentheses,
 * and so is `[text](https://… &more)`, and `[text]( https://…` that no parenthesis ends.
 */
export const partedLink: Repair = {
  text(node, parent, { report }): Replacement {
    const match = /\] ?\( ?$/.test(node.value)
      ? /^([\s\S]*)\[([^[\]]+)\] ?\( ?$/.exec(node.value)
      : null;
    const at = parent.children.indexOf(node);
    const link = parent.children[at + 1];
    if (match === null || !isElement(link, 'a') || !isAutolink(link)) return undefined;
    const [, before = '', words = ''] = match;
    report('KB28', node, `"[${words}]" and the address after it are read as a link`);
    link.children = [text(words)];
    link.properties['href'] = address(link, 'href') + takeEnd(parent.children[at + 2]);
    return before === '' ? [] : [{ ...node, value: before }];
  },
};

function isAutolink(link: Element): boolean {
  return /^https?:/.test(address(link, 'href')) && /^https?:/.test(textOf(link));
}

/** Takes the end of the link out of the text after it; returns what was a part of its address. */
function takeEnd(after: ElementContent | undefined): string {
  const match = after?.type === 'text' ? /^(?: (&[^\s()]*))?\)/.exec(after.value) : null;
  if (after?.type !== 'text' || match === null) return '';
  after.value = after.value.slice(match[0].length);
  return match[1] ?? '';
}

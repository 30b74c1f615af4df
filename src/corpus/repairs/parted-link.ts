import type { Element, ElementContent } from 'hast';
import type { Repair, Replacement } from '../read/repair.ts';
import { address, isElement, text, textOf } from '../read/tree.ts';

/**
 * Links broken by a space: `[text] (https://…)` is text in brackets and an address in parentheses,
 * and so are `[text](https://… &more)` and the unclosed `[text]( https://…`.
 */
export const brokenLink: Repair = {
  text(node, parent, { report }): Replacement {
    const match = /\] ?\( ?$/u.test(node.value)
      ? /^([\s\S]*)\[([^[\]]+)\] ?\( ?$/u.exec(node.value)
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
  return /^https?:/u.test(address(link, 'href')) && /^https?:/u.test(textOf(link));
}

/** Removes the end of the link from the text after it; returns what was part of its address. */
function takeEnd(after: ElementContent | undefined): string {
  const match = after?.type === 'text' ? /^(?: (&[^\s()]*))?\)/u.exec(after.value) : null;
  if (after?.type !== 'text' || match === null) return '';
  after.value = after.value.slice(match[0].length);
  return match[1] ?? '';
}

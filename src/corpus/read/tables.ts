import type { Element, ElementContent, Root } from 'hast';
import { element, isElement, text } from './tree.ts';

/**
 * Wraps each table in a box that scrolls horizontally, so that a wide one does not affect the text
 * around it; the box is focusable. Long names in cells may wrap between their parts.
 *
 * @param label the box's name for screen readers
 */
export function boxTables<Parent extends Root | Element>(parent: Parent, label: string): Parent {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    boxTables(child, label);
    if (isElement(child, 'td', 'th')) makeBreakable(child);
    if (isElement(child, 'table')) parent.children[at] = box(child, label);
  }
  return parent;
}

function box(table: Element, label: string): ElementContent & Element {
  const properties = { className: ['table'], role: 'group', ariaLabel: label, tabIndex: 0 };
  return element('div', properties, [table]);
}

/** `HKEY_CURRENT_USER\Software\Microsoft` would make its column just as wide. */
const longName = /[^\s]{25,}/gu;
const endOfPart = /(?<=[\\/_.:-])(?=[^\\/_.:-])/u;

function makeBreakable(parent: Element): void {
  parent.children = parent.children.flatMap((child) => {
    if (isElement(child) && !isElement(child, 'table')) makeBreakable(child);
    if (child.type !== 'text' || child.value.search(longName) === -1) return [child];
    const marked = child.value.replace(longName, (name) => name.split(endOfPart).join('\0'));
    return marked
      .split('\0')
      .flatMap((part, n) => (n === 0 ? [text(part)] : [element('wbr', {}, []), text(part)]));
  });
}

import type { Element, ElementContent, Root } from 'hast';
import { element, isElement } from './tree.ts';

/**
 * Puts each table into a box that scrolls by itself, so that the text around a wide one stays where it
 * is; the keyboard can come to it.
 *
 * @param label what a screen reader calls the box
 */
export function boxTables<Parent extends Root | Element>(parent: Parent, label: string): Parent {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    boxTables(child, label);
    if (isElement(child, 'table')) parent.children[at] = box(child, label);
  }
  return parent;
}

function box(table: Element, label: string): ElementContent & Element {
  const properties = { className: ['table'], role: 'group', ariaLabel: label, tabIndex: 0 };
  return element('div', properties, [table]);
}

import type { ElementContent } from 'hast';
import type { Repair, Replacement } from '../read/repair.ts';
import { element, isElement, text } from '../read/tree.ts';

/** A name in braces; braces in PowerShell and around GUIDs do not count. */
const variable = /(\{[A-Za-z][A-Za-z0-9_-]{2,40}\})/u;
const guid = /^\{[0-9a-f]{8}-/iu;

/**
 * Variables filled in by the tool that originally showed the articles; others are for the reader to
 * fill in.
 */
const unknown =
  /<var>\{(?:IncidentId|ImpactDescription|HealthCheckString|AimKI[A-Za-z]+)\}<\/var>/iu;

/** True for HTML that lacks values because only that tool knew them. */
export function lacksValues(html: string): boolean {
  return html.includes('<var>') && unknown.test(html);
}

/** `{IncidentId}`: the tool that filled it in is gone; it stays visible, marked as a variable. */
export const templateVariable: Repair = {
  text(node, parent, { report }): Replacement {
    if (!node.value.includes('{') || isElement(parent, 'code', 'var')) return undefined;
    const pieces = node.value.split(variable);
    if (pieces.length === 1) return undefined;
    return pieces.flatMap((piece, n): ElementContent[] => {
      if (piece === '') return [];
      if (n % 2 === 0 || guid.test(piece)) return [text(piece)];
      report('KB23', node, `${piece} is shown as it is`);
      return [element('var', {}, [text(piece)])];
    });
  },
};

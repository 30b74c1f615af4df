import type { Element, ElementContent } from 'hast';
import type { Repair, Repairing } from '../read/repair.ts';
import { element, isBlank, isElement, text, textOf } from '../read/tree.ts';

const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type Kind = (typeof kinds)[number];

/** `> [!NOTE]` and the like become an aside; one without a body takes the next block. */
export const alert: Repair = {
  tags: ['article', 'li', 'td', 'blockquote'],
  element(parent, _, context) {
    if (!parent.children.some((child) => isElement(child, 'blockquote'))) return undefined;
    const children: ElementContent[] = [];
    const waiting = [...parent.children];
    for (let child = waiting.shift(); child !== undefined; child = waiting.shift())
      children.push(isElement(child, 'blockquote') ? alertOf(child, waiting, context) : child);
    parent.children = children;
    return undefined;
  },
};

function alertOf(quote: Element, following: ElementContent[], context: Repairing): ElementContent {
  const opening = quote.children.find((child) => isElement(child, 'p'));
  const first = isElement(opening) ? opening.children[0] : undefined;
  if (!isElement(opening) || first?.type !== 'text') return quote;
  const match = /^\s*\[!([A-Z]+?)(S?)\][ \t]*\n?/iu.exec(first.value);
  const kind = kinds.find((name) => name === match?.[1]?.toLowerCase());
  if (match === null || kind === undefined) return quote;
  if (match[2] !== '') context.report('KB15', quote, `${match[0].trim()} is read as a ${kind}`);

  first.value = first.value.slice(match[0].length);
  if (opening.children.every(isBlank)) quote.children = quote.children.filter((c) => c !== opening);
  if (quote.children.every(isBlank))
    quote.children.push(...takeBody(quote, kind, following, context));
  // It is part of the text rather than a landmark of the page, which would need a unique name.
  return element('aside', { className: ['alert'], dataAlert: kind, role: 'note' }, [
    element('p', { className: ['alert-title'] }, [text(context.labels[kind])]),
    ...quote.children,
  ]);
}

function takeBody(
  quote: Element,
  kind: Kind,
  following: ElementContent[],
  { report }: Repairing,
): ElementContent[] {
  const at = following.findIndex((child) => !isBlank(child));
  const body = following[at];
  if (!isElement(body, 'p', 'ul', 'ol', 'pre')) {
    report('KB15', quote, `the ${kind} is empty`);
    return [];
  }
  following.splice(0, at + 1);
  report('KB15', quote, `the ${kind} was empty; it takes "${textOf(body).trim().slice(0, 40)}"`);
  return [body];
}

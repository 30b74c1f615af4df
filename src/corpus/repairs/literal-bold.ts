import type { Element, ElementContent } from 'hast';
import type { Repair } from '../read/repair.ts';
import { element, text } from '../read/tree.ts';

const marker = /(?<!\*)\*\*(?!\*)/u;

/**
 * Bold that remained literal: CommonMark does not close `**（x）**の`, nor open `** x**`. Pairs of
 * markers among the children of one element become bold; an unpaired marker stays visible.
 */
export const literalBold: Repair = {
  tags: ['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'em', 'a', 'article'],
  element(parent, _, { report }) {
    if (!parent.children.some((child) => child.type === 'text' && child.value.includes('**')))
      return undefined;
    const parts = splitAtMarkers(parent.children);
    const markers = parts.filter((part) => part === 'marker').length;
    if (markers === 0) return undefined;
    report(
      'KB30',
      parent,
      markers % 2 === 0
        ? '** was shown as text; it is now bold'
        : '** is shown: it does not open or close anything',
    );
    parent.children = pairUp(parts);
    return undefined;
  },
};

type Part = ElementContent | 'marker';

function splitAtMarkers(children: readonly ElementContent[]): Part[] {
  return children.flatMap((child): Part[] => {
    if (child.type !== 'text' || !child.value.includes('**')) return [child];
    return child.value
      .split(marker)
      .flatMap((piece, n): Part[] => [
        ...(n === 0 ? [] : ['marker' as const]),
        ...(piece === '' ? [] : [{ ...child, value: piece }]),
      ]);
  });
}

function pairUp(parts: readonly Part[]): ElementContent[] {
  const done: ElementContent[] = [];
  let open: ElementContent[] | undefined;
  for (const part of parts) {
    if (part !== 'marker') (open ?? done).push(part);
    else if (open === undefined) open = [];
    else {
      done.push(...bold(open));
      open = undefined;
    }
  }
  return open === undefined ? done : [...done, text('**'), ...open];
}

/** Spaces at the ends go outside: `** x**` is a space and a bold word. */
function bold(content: ElementContent[]): ElementContent[] {
  const outside: { before: ElementContent[]; after: ElementContent[] } = { before: [], after: [] };
  const first = content[0];
  if (first?.type === 'text' && /^\s/u.test(first.value)) {
    outside.before.push(text(' '));
    content[0] = { ...first, value: first.value.trimStart() };
  }
  const last = content.at(-1);
  if (last?.type === 'text' && /\s$/u.test(last.value)) {
    outside.after.push(text(' '));
    content[content.length - 1] = { ...last, value: last.value.trimEnd() };
  }
  const strong: Element = element('strong', {}, content);
  return [...outside.before, strong, ...outside.after];
}

import type { Repair, Replacement } from '../read/repair.ts';
import { isBlank, isElement } from '../read/tree.ts';

/** `> [!div class="nextstepaction"]`: only a frame; its content stays. */
export const quotedExtension: Repair = {
  tags: ['blockquote'],
  element(quote, _, { report }): Replacement {
    const opening = quote.children.find((child) => isElement(child, 'p'));
    const first = isElement(opening) ? opening.children[0] : undefined;
    if (!isElement(opening) || first?.type !== 'text') return undefined;
    const match = /^\s*\[!div\b[^\]]*\][ \t]*\n?/iu.exec(first.value);
    if (match === null) return undefined;
    report('KB45', quote, `${match[0].trim()} is layout; its text is kept without it`);
    first.value = first.value.slice(match[0].length);
    return quote.children.filter((child) => child !== opening || !opening.children.every(isBlank));
  },
};

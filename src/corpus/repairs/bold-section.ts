import type { Element } from 'hast';
import type { Repair } from '../read/repair.ts';
import { contains, element, isBlank, isElement, textOf } from '../read/tree.ts';

/** Longer bold paragraphs are emphasis, not headings. */
const maxHeadingLength = 120;

/** A command in bold is not a heading: `Get-Mailbox -Identity …`. */
const command =
  /\b[A-Z][a-z]+-[A-Z][A-Za-z]+ +-|^[A-Z][a-z]+-[A-Z][A-Za-z]+$|\s-[A-Z][A-Za-z]+\s|[$\\]/u;

/**
 * Top-level paragraphs in bold become headings: the dialect's authors had no others. Their ids are
 * numbered, so that they are the same in every locale.
 */
export const boldSection: Repair = {
  tags: ['article'],
  element(article, _, { report }) {
    let depth = 2;
    let count = 0;
    article.children = article.children.map((child, at) => {
      if (isElement(child, 'h2')) depth = 3;
      const followed = article.children.slice(at + 1).some((next) => !isBlank(next));
      if (!isElement(child, 'p') || !followed || !isBoldOnly(child)) return child;
      count += 1;
      report('KB14', child, `"${textOf(child).trim().slice(0, 60)}" is a heading`);
      const words = child.children.flatMap((part) =>
        isElement(part, 'strong') ? part.children : [],
      );
      return element(`h${depth}`, { id: `section-${count}` }, words);
    });
    return undefined;
  },
};

function isBoldOnly(paragraph: Element): boolean {
  const parts = paragraph.children.filter((child) => !isBlank(child));
  const [only] = parts;
  return (
    parts.length === 1 &&
    isElement(only, 'strong') &&
    textOf(only).trim() !== '' &&
    textOf(only).length <= maxHeadingLength &&
    !command.test(textOf(only)) &&
    !contains(only, 'a') &&
    !contains(only, 'img') &&
    !contains(only, 'br')
  );
}

import type { Element } from 'hast';
import { plain } from './excerpt.ts';
import type { Repairing } from './repair.ts';
import { idPrefix } from './sanitise.ts';
import { isElement, textOf } from './tree.ts';

const heading = /^h[1-6]$/;

/** Takes the article's own heading, the first that says something, out of the tree: the page shows it. */
export function takeTitle(
  article: Element,
  report: Repairing['report'],
): { title: string | undefined; anchor: string | undefined } {
  const at = article.children.findIndex(
    (child) => isElement(child, 'h1') && plain(textOf(child)) !== '',
  );
  const own = article.children[at];
  if (!isElement(own)) return { title: undefined, anchor: undefined };
  article.children.splice(at, 1);
  const id = own.properties['id'];
  if (typeof id !== 'string') report('KB13', own, 'the title has no anchor');
  return {
    title: textOf(own).replace(/\s+/g, ' ').trim(),
    anchor: typeof id === 'string' ? id : undefined,
  };
}

/** Gives every heading an id of its own; further first-level ones become second-level. */
export function identifyHeadings(article: Element): void {
  const taken = new Set<string>();
  for (const child of headingsUnder(article)) {
    if (child.tagName === 'h1') child.tagName = 'h2';
    const own = child.properties['id'];
    const wanted = idFrom(typeof own === 'string' ? own : textOf(child));
    let id = wanted;
    for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
    taken.add(id);
    child.properties['id'] = id;
  }
}

function headingsUnder(node: Element, found: Element[] = []): Element[] {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (heading.test(child.tagName)) found.push(child);
    // Broken HTML puts headings even into headings.
    headingsUnder(child, found);
  }
  return found;
}

function idFrom(words: string): string {
  const id = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'section' : id;
}

/** The id that a link within an article leads to. */
export function fragmentOf(anchor: string): string {
  return `#${idPrefix}${idFrom(anchor)}`;
}

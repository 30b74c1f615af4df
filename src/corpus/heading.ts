import type { Element } from 'hast';
import { decoded } from './decoded.ts';
import { plain } from './excerpt.ts';
import { idPrefix } from './sanitise.ts';
import { isElement, textOf } from './tree.ts';

const heading = /^h[1-6]$/;

/** An article's own heading. */
export interface TakenTitle {
  words: string;
  /** Anchor that it has in the source. */
  anchor: string | undefined;
  element: Element;
}

/** Takes the article's own heading, the first that says something, out of the tree: the page shows it. */
export function takeTitle(article: Element): TakenTitle | undefined {
  const at = article.children.findIndex(
    (child) => isElement(child, 'h1') && plain(textOf(child)) !== '',
  );
  const own = article.children[at];
  if (!isElement(own)) return undefined;
  article.children.splice(at, 1);
  const id = own.properties['id'];
  const anchor = typeof id === 'string' ? id : undefined;
  return { words: textOf(own).replace(/\s+/g, ' ').trim(), anchor, element: own };
}

/**
 * Gives every heading and every anchor an id of its own; further first-level headings become
 * second-level ones.
 *
 * @param title the id of the article's own heading, which no other may have
 * @returns the ids
 */
export function identifyHeadings(article: Element, title: string | undefined): Set<string> {
  const taken = new Set(title === undefined ? [] : [title]);
  const next = new Map<string, number>();
  for (const target of targetsUnder(article)) {
    if (target.tagName === 'h1') target.tagName = 'h2';
    const own = target.properties['id'];
    const wanted = idFrom(typeof own === 'string' ? own : textOf(target));
    let id = wanted;
    // Thousands of equal headings are counted on, not counted anew.
    let n = next.get(wanted) ?? 1;
    for (; taken.has(id); n += 1) id = `${wanted}-${n}`;
    next.set(wanted, n);
    taken.add(id);
    target.properties['id'] = id;
  }
  return taken;
}

function targetsUnder(node: Element, found: Element[] = []): Element[] {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const isAnchor = child.tagName === 'span' && child.properties['id'] !== undefined;
    if (isAnchor || heading.test(child.tagName)) found.push(child);
    // Broken HTML puts headings even into headings.
    targetsUnder(child, found);
  }
  return found;
}

/** The id that GitHub and DocFX give a heading: `What's new?` is `whats-new`. */
export function idFrom(words: string): string {
  const id = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
  return /[^-]/.test(id) ? id : 'section';
}

/** The address of a place in an article, as its page has it. */
export function fragmentOf(anchor: string): string {
  return `#${idPrefix}${idFrom(decoded(anchor))}`;
}

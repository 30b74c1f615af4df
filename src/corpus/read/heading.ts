import type { Element } from 'hast';
import { decoded } from './resolve.ts';
import { plain } from './excerpt.ts';
import { idPrefix } from './sanitize.ts';
import { isElement, textOf } from './tree.ts';

const heading = /^h[1-6]$/u;

/** An article's own heading, taken out of its content. */
export interface TakenTitle {
  words: string;
  /** The heading's anchor in the source. */
  anchor: string | undefined;
  element: Element;
}

/**
 * Removes the article's own heading, the first that is not empty, from the tree: the page shows it.
 */
export function takeTitle(article: Element): TakenTitle | undefined {
  const at = article.children.findIndex(
    (child) => isElement(child, 'h1') && plain(textOf(child)) !== '',
  );
  const own = article.children[at];
  if (!isElement(own)) return undefined;
  article.children.splice(at, 1);
  const id = own.properties['id'];
  const anchor = typeof id === 'string' ? id : undefined;
  return { words: textOf(own).replace(/\s+/gu, ' ').trim(), anchor, element: own };
}

/**
 * Gives every heading and anchor a unique id, and turns further first-level headings into
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
    // Continue counting from the previous duplicate: there may be thousands of equal headings.
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
    // Broken HTML may even nest headings in headings.
    targetsUnder(child, found);
  }
  return found;
}

/** The id that GitHub and DocFX give a heading: `whats-new` for `What's new?`. */
export function idFrom(words: string): string {
  const id = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
  return /[^-]/u.test(id) ? id : 'section';
}

/** The fragment for an anchor on the article's page. */
export function fragmentOf(anchor: string): string {
  return `#${idPrefix}${idFrom(decoded(anchor))}`;
}

/** A title without the number of the rule that once showed the article. */
export interface Title {
  words: string;
  ruleNumber?: string;
}

/**
 * Separates the rule number from a title: `126 Mailbox not found` → 126 and the rest. A year or a
 * version (`2016 …`) looks the same and can only be distinguished by the identifiers.
 *
 * @param customIds `ms.custom`, which repeats the number of the rule
 */
export function splitTitle(title: string, customIds: readonly string[]): Title {
  const match = /^(\d{2,7})\s+(?=\S)/u.exec(title);
  const ruleNumber = match?.[1];
  if (match === null || ruleNumber === undefined || !customIds.includes(ruleNumber))
    return { words: title };
  return { words: title.slice(match[0].length), ruleNumber };
}

/**
 * A title for an article that has neither heading nor title: its file name in words.
 *
 * @example `commercial/set-up_dkim` → `set up dkim`
 */
export function titleFromId(id: string): string {
  return (id.split('/').at(-1) ?? id).replace(/[-_]+/gu, ' ');
}

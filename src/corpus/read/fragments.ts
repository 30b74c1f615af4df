import type { Element } from 'hast';
import { decoded } from './resolve.ts';
import { idFrom } from './heading.ts';
import type { Repairing } from './repair.ts';
import { idPrefix } from './sanitize.ts';
import { address, isElement, unlinked } from './tree.ts';

/**
 * Points links within the article to the ids of its headings and anchors on the page. Links with no
 * target become plain text.
 */
export function resolveFragments(
  article: Element,
  ids: ReadonlySet<string>,
  report: Repairing['report'],
): void {
  const loose = new Map([...ids].reverse().map((id) => [looseKey(id), id]));
  resolveIn(article);

  function resolveIn(parent: Element): void {
    parent.children = parent.children.flatMap((child) => {
      if (!isElement(child)) return [child];
      resolveIn(child);
      if (!isElement(child, 'a')) return [child];
      const anchor = /^#(.+)$/u.exec(address(child, 'href'))?.[1];
      // `#top` works on any page.
      if (anchor === undefined || anchor === 'top') return [child];
      const wanted = idFrom(decoded(anchor));
      const id = ids.has(wanted) ? wanted : loose.get(looseKey(wanted));
      if (id === undefined) {
        report('KB47', child, `#${anchor}: no such heading; the words are kept, without a link`);
        return unlinked(child);
      }
      child.properties['href'] = `#${idPrefix}${id}`;
      return [child];
    });
  }
}

/** Ignores punctuation, which other generators treat differently in ids. */
function looseKey(id: string): string {
  return id.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

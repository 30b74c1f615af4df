import type { Element } from 'hast';
import { decoded } from './decoded.ts';
import { idFrom } from './heading.ts';
import type { Repairing } from './repair.ts';
import { idPrefix } from './sanitise.ts';
import { address, isElement, unlinked } from './tree.ts';

/**
 * Links within the article lead to the ids that its headings and anchors have on the page; of a link
 * to nothing the words stay.
 */
export function resolveFragments(
  article: Element,
  ids: ReadonlySet<string>,
  report: Repairing['report'],
): void {
  const loose = new Map([...ids].reverse().map((id) => [loosely(id), id]));
  resolveIn(article);

  function resolveIn(parent: Element): void {
    parent.children = parent.children.flatMap((child) => {
      if (!isElement(child)) return [child];
      resolveIn(child);
      if (!isElement(child, 'a')) return [child];
      const anchor = /^#(.+)$/.exec(address(child, 'href'))?.[1];
      // What leads to the top of a page does so in any page.
      if (anchor === undefined || anchor === 'top') return [child];
      const wanted = idFrom(decoded(anchor));
      const id = ids.has(wanted) ? wanted : loose.get(loosely(wanted));
      if (id === undefined) {
        report('KB47', child, `#${anchor}: no such heading; the words are kept, without a link`);
        return unlinked(child);
      }
      child.properties['href'] = `#${idPrefix}${id}`;
      return [child];
    });
  }
}

/** Other generators part words in other ways. */
function loosely(id: string): string {
  return id.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

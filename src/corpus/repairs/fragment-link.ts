import { fragmentOf } from '../heading.ts';
import type { Repair } from '../repair.ts';
import { address } from '../tree.ts';

/** Links within an article: the ids they lead to carry a prefix on the page. */
export const fragmentLink: Repair = {
  tags: ['a'],
  element(link) {
    const href = address(link, 'href');
    if (/^#./.test(href)) link.properties['href'] = fragmentOf(href.slice(1));
    return undefined;
  },
};

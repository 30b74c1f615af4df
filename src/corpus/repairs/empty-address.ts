import type { Repair, Replacement } from '../read/repair.ts';
import { address, textOf, unlinked } from '../read/tree.ts';

/** `[words]()` becomes its words; `[]()` shows nothing and is removed. */
export const emptyAddress: Repair = {
  tags: ['a'],
  element(link, _, { report }): Replacement {
    if (address(link, 'href').trim() !== '' || link.properties['id'] !== undefined)
      return undefined;
    const words = textOf(link).trim();
    report('KB28', link, `link ${words === '' ? 'without text' : `"${words}"`} has no address`);
    return unlinked(link);
  },
};

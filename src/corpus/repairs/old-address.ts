import { addressToday } from '../read/addresses.ts';
import type { Repair } from '../read/repair.ts';
import { address } from '../read/tree.ts';

/** Addresses on sites that have moved since; the report keeps the original. */
export const oldAddress: Repair = {
  tags: ['a'],
  element(link, _, { report }) {
    const href = address(link, 'href');
    const today = addressToday(href);
    if (today === href) return undefined;
    report('KB38', link, `${href} is linked as ${today}`);
    link.properties['href'] = today;
    return undefined;
  },
};

import type { Repair } from '../repair.ts';
import { address } from '../tree.ts';

const base = 'https://learn.microsoft.com';

/** `/microsoft-365/…`: a path on the site where the corpus was published. */
export const rootlessLink: Repair = {
  tags: ['a'],
  element(link, _, { report }) {
    const href = address(link, 'href');
    if (!/^\/(?!\/|AlchemyInsights\/)/i.test(href)) return undefined;
    report('KB24', link, `${href} is taken from ${base}`);
    link.properties['href'] = base + href;
    return undefined;
  },
};

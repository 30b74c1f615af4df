import { fragmentOf } from '../read/heading.ts';
import type { Repair, Replacement } from '../read/repair.ts';
import { address, unlinked } from '../read/tree.ts';

/**
 * `/AlchemyInsights/…` and `/microsoft-365/…`: paths on the site where the corpus was published.
 * Articles of the corpus are linked within this site; for others, the corpus's settings name the
 * original site.
 */
export const rootlessLink: Repair = {
  tags: ['a'],
  element(link, _, { publishedAddress, linksTo, report }): Replacement {
    const href = address(link, 'href');
    const match = /^\/(?!\/)([^?#]*)[^#]*(#.*)?$/u.exec(href);
    if (match === null) return undefined;
    const [, path = '', fragment = ''] = match;
    const target = publishedAddress(path);
    if (target !== undefined) {
      report('KB26', link, `${href} is linked within the site`);
      link.properties['href'] = target + (fragment && fragmentOf(fragment.slice(1)));
      return undefined;
    }
    if (linksTo === undefined) {
      report(
        'KB24',
        link,
        `${href} is on a site that is not named; the words are kept, without a link`,
      );
      return unlinked(link);
    }
    report('KB24', link, `${href} is taken from ${linksTo}`);
    link.properties['href'] = linksTo + href;
    return undefined;
  },
};

import { decoded } from '../read/resolve.ts';
import { fragmentOf } from '../read/heading.ts';
import type { Repair, Replacement } from '../read/repair.ts';
import { address, unlinked } from '../read/tree.ts';

/**
 * Relative links to articles, with or without extension, and to images. No other files of a corpus
 * are published, so links to them would be dead.
 */
export const repair: Repair = {
  order: 140,
  tags: ['a'],
  element(link, _, { articleAddress, imageAddress, report }): Replacement {
    const href = address(link, 'href').replaceAll('%5C', '/');
    const match = /^(?![a-z][a-z0-9+.-]*:|[/#?])([^?#]+)[^#]*(#.*)?$/iu.exec(href);
    if (match === null) return undefined;
    const [, path = '', fragment = ''] = match;
    const target = articleAddress(path);
    const image = target === undefined ? imageAddress(path) : undefined;
    if (target !== undefined)
      link.properties['href'] = target + (fragment && fragmentOf(fragment.slice(1)));
    else if (image !== undefined && 'address' in image) link.properties['href'] = image.address;
    else {
      report(
        'KB25',
        link,
        `${decoded(href)}: no such article or image; the words are kept, without a link`,
      );
      return unlinked(link);
    }
    return undefined;
  },
};

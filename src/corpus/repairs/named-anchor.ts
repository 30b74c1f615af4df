import type { Repair, Replacement } from '../read/repair.ts';
import { address, element } from '../read/tree.ts';

/** `<a name="x"></a>` and `<a id="x"></a>` are link targets, not links. */
export const namedAnchor: Repair = {
  tags: ['a'],
  element(anchor): Replacement {
    const name = anchor.properties['name'] ?? anchor.properties['id'];
    if (typeof name !== 'string' || name === '' || address(anchor, 'href') !== '') return undefined;
    return [element('span', { id: name }, anchor.children)];
  },
};

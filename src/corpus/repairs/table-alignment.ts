import type { Repair } from '../read/repair.ts';

/**
 * The renderer aligns columns with inline styles, which a strict policy forbids; use a class. Not
 * needed once Sätteri can write something else.
 */
export const repair: Repair = {
  order: 210,
  tags: ['td', 'th'],
  element(cell) {
    const side = /^text-align: (left|right|center)$/u.exec(cell.properties['style'] ?? '')?.[1];
    delete cell.properties['style'];
    if (side !== undefined) cell.properties['className'] = [`align-${side}`];
    return undefined;
  },
};

import type { Repair } from '../read/repair.ts';

/** Browsers that translate pages must not translate what is to be typed. */
export const repair: Repair = {
  order: 50,
  tags: ['code'],
  element(code) {
    code.properties['translate'] = 'no';
    return undefined;
  },
};

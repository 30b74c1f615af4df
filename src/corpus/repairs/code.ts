import type { Repair } from '../read/repair.ts';

/** Browsers that translate pages must not translate what is to be typed. */
export const code: Repair = {
  tags: ['code'],
  element(code) {
    code.properties['translate'] = 'no';
    return undefined;
  },
};

import type { Repair } from '../repair.ts';

/** A browser that translates the page leaves what is to be typed as it is. */
export const code: Repair = {
  tags: ['code'],
  element(code) {
    code.properties['translate'] = 'no';
    return undefined;
  },
};

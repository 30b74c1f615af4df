import type { Repair, Replacement } from '../repair.ts';
import { text } from '../tree.ts';

/** Boxes of a task list as signs: a form control that does nothing helps no one. */
export const taskList: Repair = {
  tags: ['input'],
  element(input): Replacement {
    return input.properties['checked'] === true ? [text('☑')] : [text('☐')];
  },
};

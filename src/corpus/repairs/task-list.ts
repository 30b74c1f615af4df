import type { Repair, Replacement } from '../read/repair.ts';
import { text } from '../read/tree.ts';

/** Checkboxes of a task list as symbols: a form control that does nothing helps no one. */
export const taskList: Repair = {
  tags: ['input'],
  element(input): Replacement {
    return input.properties['checked'] === true ? [text('☑')] : [text('☐')];
  },
};

/** The commands of a step, each with a button that copies it. */

import { offerCopy } from './copy.ts';
import { all } from './dom.ts';
import { plainMessage } from './messages.ts';

/** A case summary is no command; it has a button of its own. */
export function offerCommands(root: HTMLElement): void {
  for (const code of all(root, 'pre')) {
    if (!code.closest('[data-summary]')) offerCopy(code, plainMessage('code.copy'));
  }
}

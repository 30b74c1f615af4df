/** Gives each command of a step a copy button. */

import { offerCopy } from './copy.ts';
import { all } from './dom.ts';
import { say } from './messages.ts';

/** A case summary is not a command; it has a button of its own. */
export function offerCommands(root: HTMLElement): void {
  for (const code of all(root, 'pre')) {
    if (!code.closest('[data-summary]')) offerCopy(code, say('code.copy'));
  }
}

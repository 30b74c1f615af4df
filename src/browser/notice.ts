/** Says what happened to the answers in a link, if it is not what readers expect. */

import type { Arrival, Surprise } from '../guide/arrive.ts';
import { find } from './dom.ts';
import { say } from './messages.ts';

/**
 * Shows a notice above the question. The live region is on the page before its text, so that it is
 * announced.
 */
export function showNotice(
  root: ParentNode,
  surprise: Surprise | undefined,
  { total, kept }: Arrival,
): void {
  const notice = find(root, '[data-notice]');
  const values = { kept, total, dropped: total - kept };
  const text = surprise ? say(`notice.${surprise}`, values) : '';
  if (notice && notice.textContent !== text) notice.textContent = text;
}

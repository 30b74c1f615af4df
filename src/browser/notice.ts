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
  arrival: Arrival,
): void {
  const notice = find(root, '[data-notice]');
  const text = surprise ? noticeText(surprise, arrival) : '';
  if (notice && notice.textContent !== text) notice.textContent = text;
}

function noticeText(surprise: Surprise, { total, kept }: Arrival): string {
  return say(`notice.${surprise}`, { kept, total, dropped: total - kept });
}

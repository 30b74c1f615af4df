/** Says what happened to the answers in a link, if it is not what readers expect. */

import type { Arrival, Surprise } from '../guide/arrive.ts';
import { find } from './dom.ts';
import { message } from './messages.ts';

/**
 * Shows a notice above the question. The live region is on the page before its text, so that it is
 * announced.
 */
export async function showNotice(
  root: ParentNode,
  surprise: Surprise | undefined,
  arrival: Arrival,
): Promise<void> {
  const notice = find(root, '[data-notice]');
  const text = surprise ? await noticeText(surprise, arrival) : '';
  if (notice && notice.textContent !== text) notice.textContent = text;
}

function noticeText(surprise: Surprise, { total, kept }: Arrival): Promise<string> {
  if (surprise === 'changed') return message('notice.changed', { kept, total });
  if (surprise === 'off-path') return message('notice.off-path', { dropped: total - kept });
  return message(surprise === 'time' ? 'notice.time' : 'notice.elsewhere');
}

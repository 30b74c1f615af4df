/**
 * On the drawing's own page: scrolls to the first question, or marks the path given in the address.
 */

import { followFocus, showPart } from './diagram/mark-path.ts';
import { find, keepFragment, links, setText } from './dom.ts';

async function show(frame: HTMLElement): Promise<void> {
  for (const link of links(document, '[data-locale]')) link.hash = location.hash;
  setText(document, '[data-print-link]', location.origin + location.pathname);
  showPart(frame, '.first');
  if (location.hash.length < 2) return;
  const { showPathInAddress } = await import('./diagram/path-in-address.ts');
  await showPathInAddress(frame);
}

const frame = find(document, '[data-drawing]');
if (frame) {
  keepFragment();
  followFocus(frame);
  addEventListener('hashchange', () => void show(frame));
  void show(frame);
}

/** The way that the answers in the page’s address lead; loads when there are any. */

import { formatFragment, parseFragment } from '../../guide/fragment.ts';
import { createGuideMachine } from '../../guide/machine.ts';
import { longestWalk, marksOf } from '../../guide/way.ts';
import { setText } from '../dom.ts';
import { loadConfig } from '../guide.ts';
import { markWay } from './way.ts';

export async function showFragment(frame: HTMLElement): Promise<void> {
  const config = await loadConfig(frame.dataset['machine'] ?? '');
  const { answers } = parseFragment(location.hash, config);
  const now = Date.now();
  const walk = longestWalk(config, createGuideMachine(config), answers, now);
  const fragment = formatFragment(walk.known);
  markWay(document, marksOf(config, walk, now), fragment);
  // A drawing on paper says where it and its way can be had again.
  setText(document, '[data-print-link]', location.origin + location.pathname + fragment);
}

/** Shows the path of the answers in the address; the code for it loads only if there are any. */

import { formatFragment, parseFragment } from '../../guide/fragment.ts';
import { createGuideMachine } from '../../guide/machine.ts';
import { restoredReadings } from '../../guide/restore.ts';
import { drawnPath, furthestWalk } from '../../guide/drawn-path.ts';
import { setText } from '../dom.ts';
import { fetchJson, isConfig } from '../load.ts';
import { markPath } from './mark-path.ts';

export async function showPathInAddress(frame: HTMLElement): Promise<void> {
  const config = await fetchJson(frame.dataset['machine'] ?? '', isConfig);
  const { answers } = parseFragment(location.hash, config, restoredReadings);
  const fragment = formatFragment(answers);
  const now = Date.now();
  const walk = furthestWalk({ config, machine: createGuideMachine(config) }, answers, now);
  markPath(document, drawnPath(config, walk, now), fragment);
  // A printed drawing says where to find it, and this path, online.
  setText(document, '[data-print-link]', location.origin + location.pathname + fragment);
}

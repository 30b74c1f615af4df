/** Panels whose content loads when they are opened. */

import { withPart } from './lazy-part.ts';

/**
 * Shows a panel and fills it whenever it is open, now or later. If filling fails, an error is shown
 * after `content`, which keeps what it contains.
 */
export function whenOpen(
  panel: HTMLDetailsElement,
  content: Element,
  fill: () => Promise<void>,
): void {
  const look = () => {
    if (panel.open) void withPart(content, fill);
  };
  panel.hidden = false;
  panel.ontoggle = look;
  look();
}

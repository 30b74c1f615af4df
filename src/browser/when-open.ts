/** Panels whose contents load when somebody opens them. */

import { withPart } from './part.ts';

/**
 * Shows a panel, and fills it whenever it is open: now, or as soon as it is opened. What cannot be had
 * is said behind `content`, which keeps what it holds.
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

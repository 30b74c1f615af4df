/** Parts of a page that load when they are needed, and the error shown when one fails to load. */

import { loadPageMessages, say } from './messages.ts';

/** The error shown at each place, until the next attempt there. */
const failures = new WeakMap<Element, Element>();

/**
 * Runs an action that needs a lazy part. If it fails, an error is shown and announced right after
 * `place` until the next attempt, and the exception is passed on to global error handlers. If
 * `place` is inside a closed `<details>`, the error is shown after that.
 */
export async function withPart(place: Element, act: () => unknown): Promise<void> {
  failures.get(place)?.remove();
  try {
    await act();
  } catch (error) {
    // They may still be on their way; without them, there is nothing to say.
    await loadPageMessages().catch(() => undefined);
    const text = document.createElement('p');
    text.className = 'error';
    text.role = 'alert';
    text.dataset['failed'] = '';
    text.textContent = say('part.failed');
    failures.get(place)?.remove();
    failures.set(place, text);
    (place.closest('details:not([open])') ?? place).after(text);
    throw error;
  }
}

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

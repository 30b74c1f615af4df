/** Parts of a page that are loaded when somebody asks for them, and what is said when they cannot be. */

import { plainMessage } from './messages.ts';

/** What is said about a place, until the next attempt there. */
const failures = new WeakMap<Element, Element>();

/**
 * Does what needs such a part. When that fails, the page says so right behind `place`, aloud, until
 * the next attempt; the error goes on to whoever watches for errors. Where `place` is folded away, it
 * is said behind what is folded.
 */
export async function withPart(place: Element, act: () => unknown): Promise<void> {
  failures.get(place)?.remove();
  try {
    await act();
  } catch (error) {
    const text = document.createElement('p');
    text.className = 'error';
    text.role = 'alert';
    text.dataset['failed'] = '';
    text.textContent = plainMessage('part.failed');
    failures.get(place)?.remove();
    failures.set(place, text);
    (place.closest('details:not([open])') ?? place).after(text);
    throw error;
  }
}

/** Parts of a page that are loaded when somebody asks for them, and what is said when they cannot be. */

import { plainMessage } from './messages.ts';

/**
 * Does what needs such a part. When that fails, the page says so right behind `place`, aloud, until
 * the next attempt; the error goes on to whoever watches for errors.
 */
export async function withPart(place: Element, act: () => unknown): Promise<void> {
  const said = place.nextElementSibling;
  if (said?.matches('[data-failed]')) said.remove();
  try {
    await act();
  } catch (error) {
    const text = document.createElement('p');
    text.className = 'error';
    text.role = 'alert';
    text.dataset['failed'] = '';
    text.textContent = plainMessage('part.failed');
    place.after(text);
    throw error;
  }
}

/** Keeps the answers in the address: the skip link would put its own fragment in their place. */

import { find } from './dom.ts';

export function keepFragment(): void {
  find(document, '.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    find(document, 'main')?.focus();
  });
}

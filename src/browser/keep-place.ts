/**
 * Keeps readers' place on the page when they change language. Texts differ in length, so the place
 * is stored as a fraction of the page.
 */

import { links } from './dom.ts';

const key = 'guidepost:place';

export function keepPlace(): void {
  restore();
  for (const link of links(document, '[data-locale]')) {
    link.addEventListener('click', () => {
      const place = scrollY / document.documentElement.scrollHeight;
      try {
        sessionStorage.setItem(key, String(place));
      } catch {
        // Without storage, the other page opens at the top.
      }
    });
  }
}

function restore(): void {
  try {
    const place = Number(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    if (place > 0) scrollTo(0, place * document.documentElement.scrollHeight);
  } catch {
    // As above.
  }
}

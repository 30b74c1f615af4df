/**
 * What readers take along when they change the language: their choice, for the next visit, and their
 * place on the page. Where storage is blocked, neither is kept.
 */

import { links } from './dom.ts';

const localeKey = 'guidepost:locale';
const placeKey = 'guidepost:place';

export function rememberedLocale(): string | undefined {
  try {
    return localStorage.getItem(localeKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the locale of each language link that is followed. */
export function rememberChoices(root: ParentNode): void {
  for (const link of links(root, 'a[hreflang]')) {
    link.addEventListener('click', () => {
      try {
        localStorage.setItem(localeKey, link.hreflang.toLowerCase());
      } catch {
        // The choice still applies to this page.
      }
    });
  }
}

/** Stored as a fraction of the page, since texts differ in length. */
export function keepPlace(): void {
  restore();
  for (const link of links(document, '[data-locale]')) {
    link.addEventListener('click', () => {
      const place = scrollY / document.documentElement.scrollHeight;
      try {
        sessionStorage.setItem(placeKey, String(place));
      } catch {
        // Without storage, the other page opens at the top.
      }
    });
  }
}

function restore(): void {
  try {
    const place = Number(sessionStorage.getItem(placeKey));
    sessionStorage.removeItem(placeKey);
    if (place > 0) scrollTo(0, place * document.documentElement.scrollHeight);
  } catch {
    // As above.
  }
}

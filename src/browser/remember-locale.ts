/** Remembers the reader's choice of language for the next visit, unless storage is blocked. */

import { links } from './dom.ts';

const key = 'guidepost:locale';

export function rememberedLocale(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the locale of each language link that is followed. */
export function rememberChoices(root: ParentNode): void {
  for (const link of links(root, 'a[hreflang]')) {
    link.addEventListener('click', () => {
      try {
        localStorage.setItem(key, link.hreflang.toLowerCase());
      } catch {
        // The choice still applies to this page.
      }
    });
  }
}

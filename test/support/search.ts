/** Searches an index on disk like a page of one language would, without a browser. */

import { vi } from 'vitest';
import { openIndex as open } from '../bench/open-index.ts';
import type { Pagefind } from '../../src/browser/search/pagefind.ts';
import type { Locale } from '../../src/locale/locale.ts';

/**
 * @param folder the folder that contains `pagefind/`, such as `dist`
 * @param locale the locale of the texts
 */
export function openIndex(folder: string, locale: Locale): Promise<Pagefind> {
  return open(folder, locale, vi.stubGlobal);
}

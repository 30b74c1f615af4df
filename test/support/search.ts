/** Searches a written index as a page of one language would, without a browser. */

import { vi } from 'vitest';
import { openIndex as open } from '../../src/commands/bench/open-index.ts';
import type { Pagefind } from '../../src/browser/search/pagefind.ts';
import type { Locale } from '../../src/locale/locale.ts';

/**
 * @param folder where `pagefind/` stands, such as `dist`
 * @param locale of the texts
 */
export function openIndex(folder: string, locale: Locale): Promise<Pagefind> {
  return open(folder, locale, vi.stubGlobal);
}

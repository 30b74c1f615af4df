/** Lists within a sentence, with the separators of the language. */

import { isolateIn } from './isolate.ts';
import type { Locale } from './locale.ts';

/**
 * “a, b and c”, or “a, b or c”. In right-to-left languages, each item is isolated, so that names in
 * Latin letters are in reading order.
 */
export function formatList(
  locale: Locale,
  items: Iterable<string>,
  type: 'conjunction' | 'disjunction',
): string {
  const own = Array.from(items, (item) => isolateIn(locale, item));
  return new Intl.ListFormat(locale, { type }).format(own);
}

/** Lists in a sentence, with the separators of the language. */

import { isolateIn } from './isolate.ts';
import type { Locale } from './locale.ts';

/**
 * “a, b and c”, or “a, b or c”. From right to left each keeps to itself, so that names in Latin letters
 * stand in the order of the reading.
 */
export function formatList(
  locale: Locale,
  items: Iterable<string>,
  type: 'conjunction' | 'disjunction',
): string {
  const own = Array.from(items, (item) => isolateIn(locale, item));
  return new Intl.ListFormat(locale, { type }).format(own);
}

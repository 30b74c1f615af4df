/** What a page tells the search index of itself; see docs/search.md. */

import type { Reading } from '../library/reading.ts';

/** What a result is: a guide, one of its steps, or an article without steps. */
export const kinds = ['guide', 'step', 'article'] as const;
export type Kind = (typeof kinds)[number];

export function kindOf({ config, step }: Reading): Kind {
  if (step !== undefined) return 'step';
  return config ? 'guide' : 'article';
}

/**
 * For each element whose text is to be found. Text borrowed from another locale is found there; here
 * it would be cut into words by the rules of the wrong language.
 */
export function searchable({ locale, textLocale }: Reading) {
  return locale === textLocale ? { 'data-pagefind-body': true } : { 'data-pagefind-ignore': 'all' };
}

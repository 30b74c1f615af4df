/** What a page tells the search index of itself; see docs/search.md. */

import { isOutcome } from '../guide/config.ts';
import type { Reading } from '../library/reading.ts';

/** What a result is: a guide, one of its steps, or an article without steps. */
export const kinds = ['guide', 'step', 'article'] as const;
export type Kind = (typeof kinds)[number];

/** For `<main>`: what the page is, and the guide that it belongs to. */
export function searchFilter({ article, config, step }: Reading): string {
  const kind: Kind = step !== undefined ? 'step' : config ? 'guide' : 'article';
  return kind === 'article' ? `kind:${kind}` : `kind:${kind}, guide:${article}`;
}

/**
 * For each element whose text is to be found. Text borrowed from another locale is found there; here it would be read
 * by the rules of the wrong language. What an outcome advises is right for those alone whose answers lead to it, so
 * its own page is found by its title and by codes, and its guide by all of its words.
 */
export function searchable({ locale, textLocale, config, step }: Reading) {
  if (locale !== textLocale) return { 'data-pagefind-ignore': 'all' };
  const isOutcomePage = step !== undefined && isOutcome(config?.states[step]);
  return { 'data-pagefind-body': true, ...(isOutcomePage && { 'data-search': 'codes' }) };
}

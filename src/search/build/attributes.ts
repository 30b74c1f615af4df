/** What a page tells the search index about itself; see docs/search.md. */

import { isOutcome } from '../../guide/config.ts';
import type { Reading } from '../../library/reading.ts';
import type { Kind } from '../settings.ts';

function kindOf({ config, step }: Reading): Kind {
  if (step !== undefined) return isOutcome(config?.states[step]) ? 'outcome' : 'question';
  return config ? 'guide' : 'article';
}

/** For `<main>`, which names its article: what the page is, and the guide that it belongs to. */
export function searchKind(reading: Reading) {
  const kind = kindOf(reading);
  const guide = kind === 'article' ? '' : ', guide[data-article]';
  return { 'data-search-kind': kind, 'data-pagefind-filter': `kind[data-search-kind]${guide}` };
}

/**
 * For each element whose text can be searched. Text borrowed from another locale is indexed there;
 * here, it would be processed by the rules of the wrong language. What an outcome advises is right
 * only for those whose answers lead to it, so its own page is found by its title and by codes, and
 * its guide by all of its words.
 */
export function searchable(reading: Reading) {
  const { locale, textLocale } = reading;
  if (locale !== textLocale) return { 'data-pagefind-ignore': 'all' };
  const found = kindOf(reading) === 'outcome' ? { 'data-search': 'codes' } : {};
  return { 'data-pagefind-body': true, ...found };
}

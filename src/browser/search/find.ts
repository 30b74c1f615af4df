/** One query, asked under all its names, and word by word where that helps. */

import { codeKey, isCode, isUnspaced, wordsOf } from '../../search/query.ts';
import { expandQuery, type Synonyms } from '../../search/synonyms.ts';
import type { Hit, Pagefind } from './pagefind.ts';

export interface Asked {
  readonly query: string;
  /** The locale of the texts that are searched. */
  readonly locale: string;
  readonly synonyms: readonly Synonyms[];
}

type Index = Pick<Pagefind, 'search'>;

/** Of the words of a query, how many a page must have when it does not have them all. */
const enough = 0.6;

/** The pages for a query, each once, the best first. */
export async function findAll(index: Index, { query, locale, synonyms }: Asked): Promise<Hit[]> {
  if (isCode(query)) {
    const { results } = await index.search(codeKey(query));
    if (results.length > 0) return [...results];
  }
  const variants = await Promise.all(
    expandQuery(query, synonyms).map((variant) => index.search(variant)),
  );
  const strict = bestOf(variants.flatMap(({ results }) => results));
  // Two dictionaries, the browser's and the index's, need not cut a sentence alike.
  if (strict.length > 0 && !isUnspaced(locale)) return strict;
  const known = new Set(strict.map(({ id }) => id));
  const loose = await findMost(index, wordsOf(query, locale));
  return [...strict, ...loose.filter(({ id }) => !known.has(id))];
}

/** The pages that have most of the words. */
async function findMost(index: Index, words: readonly string[]): Promise<Hit[]> {
  const answers = await Promise.all(words.map((word) => index.search(word)));
  const byPage = Map.groupBy(
    answers.flatMap(({ results }) => results),
    ({ id }) => id,
  );
  const found = [...byPage.values()].filter((hits) => hits.length >= words.length * enough);
  const score = (hits: readonly Hit[]) => hits.reduce((sum, hit) => sum + hit.score, 0);
  found.sort((a, b) => b.length - a.length || score(b) - score(a));
  return found.flatMap((hits) => bestOf(hits));
}

/** Each page once, with its best score. */
function bestOf(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.id);
    if (!known || hit.score > known.score) best.set(hit.id, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

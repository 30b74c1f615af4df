/** One query, asked under all its names. */

import { expandQuery, type Synonyms } from '../../search/synonyms.ts';
import type { Hit, Pagefind } from './pagefind.ts';

/** The hits of all variants of a query, each page once, the best first. */
export async function findAll(
  pagefind: Pick<Pagefind, 'search'>,
  query: string,
  synonyms: readonly Synonyms[],
): Promise<Hit[]> {
  const variants = expandQuery(query, synonyms);
  const answers = await Promise.all(variants.map((variant) => pagefind.search(variant)));
  const best = new Map<string, Hit>();
  for (const hit of answers.flatMap(({ results }) => results)) {
    const known = best.get(hit.id);
    if (!known || hit.score > known.score) best.set(hit.id, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Runs one query with all synonyms and word forms, and word by word where that helps. */

import type { Locale } from '../../locale/locale.ts';
import { foldWidth } from '../../search/fold.ts';
import { codeKey, isCode, readingsOf, wordsOf } from '../../search/query.ts';
import { expandQuery, type Synonyms } from '../../search/synonyms.ts';
import { isRun } from '../../search/terms.ts';
import type { Hit, Pagefind } from './pagefind.ts';

export interface SearchRequest {
  readonly query: string;
  /** The locale of the searched texts. */
  readonly locale: Locale;
  readonly synonyms: readonly Synonyms[];
}

type Index = Pick<Pagefind, 'search'>;

/** The share of a query's words that a page must have if it does not have them all. */
const enough = 0.6;

/** The pages that match a query, each once, best first. */
export async function findAll(index: Index, asked: SearchRequest): Promise<Hit[]> {
  const strict = await findWhole(index, asked);
  return strict.length > 0 ? strict : findMost(index, asked);
}

/** The page of the outcome with this code, or those whose codes start with it. */
export async function findCode(index: Index, query: string): Promise<readonly Hit[]> {
  if (!isCode(query)) return [];
  const key = codeKey(query);
  const { results } = await index.search(key);
  const outcomes = results.filter(({ matchedMetaFields }) => matchedMetaFields?.includes('key'));
  const keyed = await Promise.all(
    outcomes.map(async (hit) => ({ hit, key: (await hit.data()).meta['key'] ?? '' })),
  );
  // If there is no such key, the index returns others with the same beginning.
  const exact = keyed.filter((page) => page.key === key);
  const found = exact.length > 0 ? exact : keyed.filter((page) => page.key.startsWith(key));
  return found.map(({ hit }) => hit);
}

async function findWhole(index: Index, { query, locale, synonyms }: SearchRequest): Promise<Hit[]> {
  const readings = expandQuery(foldWidth(query), synonyms).flatMap((variant) =>
    readingsOf(variant, locale),
  );
  const answers = await Promise.all([...new Set(readings)].map((reading) => index.search(reading)));
  return bestOf(answers.flatMap(({ results }) => results));
}

/**
 * The pages with most of the query's words. A rare word counts more than one that every page has.
 */
async function findMost(index: Index, asked: SearchRequest): Promise<Hit[]> {
  const words = withoutLetters(wordsOf(asked.query, asked.locale));
  const answers = await Promise.all(words.map((query) => findWhole(index, { ...asked, query })));
  const pages = new Set(answers.flat().map(({ id }) => id)).size;
  const weighed = answers
    .filter((hits) => hits.length > 0)
    .map((hits) => ({ hits, weight: Math.log(1 + pages / hits.length) }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const byPage = Map.groupBy(
    weighed.flatMap(({ hits, weight }) => hits.map((hit) => ({ hit, weight }))),
    ({ hit }) => hit.id,
  );
  const found = [...byPage.values()].flatMap((parts) => {
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    const [best] = bestOf(parts.map(({ hit }) => hit));
    return best && weight >= whole * enough ? [{ best, weight }] : [];
  });
  found.sort((a, b) => b.weight - a.weight || b.best.score - a.best.score);
  return found.map(({ best }) => best);
}

/**
 * Drops single letters, which match the start of many words, except in scripts where a letter can
 * be a word.
 */
function withoutLetters(words: readonly string[]): readonly string[] {
  const longer = words.filter((word) => word.length > 1 || isRun(word));
  return longer.length > 0 ? longer : words;
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

/** Groups results for readers: each guide appears once, with its matching steps. */

import type { Hit, Pagefind } from './pagefind.ts';

export interface Result {
  /** A guide, an article, or the outcome whose code was searched for. */
  readonly hit: Hit;
  /** For a guide: its matching steps, best first. */
  readonly steps: readonly Hit[];
}

/** What is known about the guides in an index, by page id. */
export interface Guides {
  /** The first page of the guide that each page belongs to, steps included. */
  readonly starts: ReadonlyMap<string, Hit>;
  readonly outcomes: ReadonlySet<string>;
}

/**
 * How much more a guide counts than an article with the same words, as it asks before it advises.
 */
const guideWeight = 2;
/**
 * How much less an outcome counts than a question: readers get there by answering, and it is right
 * for few of them.
 */
const outcomeWeight = 0.25;

export async function readGuides(index: Pick<Pagefind, 'search' | 'filters'>): Promise<Guides> {
  const guides = Object.keys((await index.filters())['guide'] ?? {});
  const pagesWith = async (filters: Readonly<Record<string, string>>) =>
    (await index.search(null, { filters })).results;
  const starts = await Promise.all(
    guides.map(async (guide) => {
      const [all, [start]] = await Promise.all([
        pagesWith({ guide }),
        pagesWith({ guide, kind: 'guide' }),
      ]);
      return start ? all.map(({ id }) => [id, start] as const) : [];
    }),
  );
  const outcomes = guides.length > 0 ? await pagesWith({ kind: 'outcome' }) : [];
  return { starts: new Map(starts.flat()), outcomes: new Set(outcomes.map(({ id }) => id)) };
}

/** @param hits each page at most once */
export function groupByGuide(hits: readonly Hit[], { starts, outcomes }: Guides): Result[] {
  const weighed = hits.map((hit) => ({
    hit,
    score: hit.score * (outcomes.has(hit.id) ? outcomeWeight : 1),
  }));
  weighed.sort((a, b) => b.score - a.score);
  const groups = new Map<string, { hit: Hit; steps: Hit[]; score: number }>();
  for (const { hit, score } of weighed) {
    const start = starts.get(hit.id);
    const id = start?.id ?? hit.id;
    const group = groups.get(id) ?? {
      hit: start ?? hit,
      steps: [],
      score: score * (start ? guideWeight : 1),
    };
    groups.set(id, group);
    // The page's own hit knows where on the page the match is.
    if (id === hit.id) group.hit = hit;
    else group.steps.push(hit);
  }
  return [...groups.values()].sort((a, b) => b.score - a.score);
}

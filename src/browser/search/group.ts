/** Results as a reader needs them: a guide once, with the steps of it that were found. */

import type { Hit, Pagefind } from './pagefind.ts';

export interface Result {
  /** A guide, an article, or the outcome whose code was asked for. */
  readonly hit: Hit;
  /** Where it is a guide: its steps that were found, the best first. */
  readonly steps: readonly Hit[];
}

/** The guide that a page belongs to, by the page's id. */
export type Guides = ReadonlyMap<string, Hit>;

/** How much more a guide counts than an article with the same words: it asks before it advises. */
const head = 2;

/** @returns for each page of a guide, the steps included, the page that the guide begins with */
export async function readGuides(index: Pick<Pagefind, 'search' | 'filters'>): Promise<Guides> {
  const guides = Object.keys((await index.filters())['guide'] ?? {});
  const pages = await Promise.all(
    guides.map(async (guide) => {
      const [all, first] = await Promise.all([
        index.search(null, { filters: { guide } }),
        index.search(null, { filters: { guide, kind: 'guide' } }),
      ]);
      const [page] = first.results;
      return page ? all.results.map(({ id }) => [id, page] as const) : [];
    }),
  );
  return new Map(pages.flat());
}

/** @param hits each page once, the best first */
export function groupByGuide(hits: readonly Hit[], guides: Guides): Result[] {
  const groups = new Map<string, { hit: Hit; steps: Hit[]; score: number }>();
  for (const hit of hits) {
    const guide = guides.get(hit.id);
    const id = guide?.id ?? hit.id;
    const group = groups.get(id) ?? {
      hit: guide ?? hit,
      steps: [],
      score: guide ? hit.score * head : hit.score,
    };
    groups.set(id, group);
    // Its own hit knows where on the page the words stand.
    if (id === hit.id) group.hit = hit;
    else group.steps.push(hit);
  }
  return [...groups.values()].sort((a, b) => b.score - a.score);
}

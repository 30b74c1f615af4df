import { describe, expect, test } from 'vitest';
import { groupByGuide, readGuides } from '../../src/browser/search/group.ts';
import type { Hit } from '../../src/browser/search/pagefind.ts';

const hit = (id: string, score = 0): Hit => ({
  id,
  score,
  data: () => Promise.reject(new Error('nothing is read to group')),
});

const guide = hit('guide');
const guides = new Map(['guide', 'step 1', 'step 2', 'step 3'].map((id) => [id, guide] as const));
const group = (...hits: Hit[]) =>
  groupByGuide(hits, guides).map((result) => [
    `${result.hit.id} ${result.hit.score}`,
    ...result.steps.map(({ id }) => id),
  ]);

describe('results', () => {
  test('name a guide once, its steps under it, the best first', () => {
    expect(group(hit('step 2', 5), hit('article', 4), hit('guide', 3), hit('step 1', 2))).toEqual([
      ['guide 3', 'step 2', 'step 1'],
      ['article 4'],
    ]);
  });

  test('name a guide of which a step alone was found', () => {
    expect(group(hit('step 3', 1))).toEqual([['guide 0', 'step 3']]);
  });

  test('begin with the guide where an article says about as much', () => {
    expect(group(hit('article', 5), hit('step 1', 3))).toEqual([
      ['guide 0', 'step 1'],
      ['article 5'],
    ]);
  });

  test('begin with an article that says far more', () => {
    expect(group(hit('article', 9), hit('step 1', 3))).toEqual([
      ['article 9'],
      ['guide 0', 'step 1'],
    ]);
  });
});

test('the pages of each guide are known by asking the index once', async () => {
  const pages: Readonly<Record<string, readonly Hit[]>> = {
    'a,': [hit('a'), hit('a1')],
    'a,guide': [hit('a')],
    'b,': [hit('b'), hit('b1')],
    'b,guide': [hit('b')],
  };
  const index = {
    filters: () =>
      Promise.resolve({ kind: { guide: 2, step: 2, article: 9 }, guide: { a: 2, b: 2 } }),
    search: (
      _: string | null,
      { filters }: { filters: Readonly<Record<string, string>> } = { filters: {} },
    ) =>
      Promise.resolve({
        results: pages[`${filters['guide'] ?? ''},${filters['kind'] ?? ''}`] ?? [],
      }),
  };
  const found = await readGuides(index);
  expect([...found].map(([page, { id }]) => `${page} of ${id}`)).toEqual([
    'a of a',
    'a1 of a',
    'b of b',
    'b1 of b',
  ]);
});

test('a site without guides has none', async () => {
  const index = {
    filters: () => Promise.resolve({ kind: { article: 9 } }),
    search: () => Promise.resolve({ results: [] }),
  };
  expect((await readGuides(index)).size).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { groupByGuide, readGuides } from '../../src/browser/search/group.ts';
import type { Hit } from '../../src/browser/search/pagefind.ts';

const hit = (id: string, score = 0): Hit => ({
  id,
  score,
  data: () => Promise.reject(new Error('nothing is read to group')),
});

const guide = hit('guide');
const guides = {
  starts: new Map(
    ['guide', 'step 1', 'step 2', 'step 3', 'outcome'].map((id) => [id, guide] as const),
  ),
  outcomes: new Set(['outcome']),
};
const group = (...hits: Hit[]) =>
  groupByGuide(hits, guides).map((result) => [
    `${result.hit.id} ${result.hit.score}`,
    ...result.steps.map(({ id }) => id),
  ]);

describe('results', () => {
  test('list a guide once, its steps under it, the best first', () => {
    expect(group(hit('step 2', 5), hit('article', 4), hit('guide', 3), hit('step 1', 2))).toEqual([
      ['guide 3', 'step 2', 'step 1'],
      ['article 4'],
    ]);
  });

  test('list an outcome after the questions that lead to it', () => {
    expect(group(hit('outcome', 24), hit('step 1', 8), hit('step 2', 5))).toEqual([
      ['guide 0', 'step 1', 'outcome', 'step 2'],
    ]);
  });

  test('list an outcome first if its title was searched for', () => {
    expect(group(hit('outcome', 130), hit('step 1', 14))).toEqual([
      ['guide 0', 'outcome', 'step 1'],
    ]);
  });

  test('list a guide if only one of its steps was found', () => {
    expect(group(hit('step 3', 1))).toEqual([['guide 0', 'step 3']]);
  });

  test('begin with the guide if an article matches about as well', () => {
    expect(group(hit('article', 5), hit('step 1', 3))).toEqual([
      ['guide 0', 'step 1'],
      ['article 5'],
    ]);
  });

  test('begin with an article that matches far better', () => {
    expect(group(hit('article', 9), hit('step 1', 3))).toEqual([
      ['article 9'],
      ['guide 0', 'step 1'],
    ]);
  });
});

describe('of the guides in an index', () => {
  const pages: Readonly<Record<string, readonly Hit[]>> = {
    'a,': [hit('a'), hit('a1')],
    'a,guide': [hit('a')],
    'b,': [hit('b'), hit('b1')],
    'b,guide': [hit('b')],
    ',outcome': [hit('b1')],
  };
  const index = (filters: Readonly<Record<string, Readonly<Record<string, number>>>>) => ({
    filters: () => Promise.resolve(filters),
    search: (_: string | null, options?: { filters: Readonly<Record<string, string>> }) => {
      const { guide = '', kind = '' } = options?.filters ?? {};
      return Promise.resolve({ results: pages[`${guide},${kind}`] ?? [] });
    },
  });

  test('each page and each outcome is known', async () => {
    const { starts, outcomes } = await readGuides(index({ guide: { a: 2, b: 2 }, kind: {} }));
    const found = [...starts].map(([page, { id }]) => `${page} of ${id}`);
    expect(found).toEqual(['a of a', 'a1 of a', 'b of b', 'b1 of b']);
    expect([...outcomes]).toEqual(['b1']);
  });

  test('nothing is requested if there are none', async () => {
    const { starts, outcomes } = await readGuides(index({ kind: { article: 9 } }));
    expect([starts.size, outcomes.size]).toEqual([0, 0]);
  });
});

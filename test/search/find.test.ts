import { expect, test } from 'vitest';
import { findAll } from '../../src/browser/search/find.ts';
import type { Hit } from '../../src/browser/search/pagefind.ts';

const hit = (id: string, score: number): Hit => ({
  id,
  score,
  data: () => Promise.resolve({ url: id, excerpt: '', meta: {}, filters: {} }),
});

const index: Record<string, Hit[]> = {
  yammer: [hit('old', 1), hit('both', 2)],
  'Viva Engage': [hit('both', 3), hit('new', 2.5)],
};
const pagefind = { search: (query: string) => Promise.resolve({ results: index[query] ?? [] }) };

test('each page is listed once, under the name that finds it best', async () => {
  const hits = await findAll(pagefind, 'yammer', [['Yammer', 'Viva Engage']]);
  expect(hits.map(({ id, score }) => `${id} ${score}`)).toEqual(['both 3', 'new 2.5', 'old 1']);
});

test('without synonyms the query is asked once', async () => {
  const hits = await findAll(pagefind, 'yammer', []);
  expect(hits.map(({ id }) => id)).toEqual(['both', 'old']);
});

import { describe, expect, test } from 'vitest';
import { findAll } from '../../src/browser/search/find.ts';
import type { Hit } from '../../src/browser/search/pagefind.ts';

const hit = (id: string, score: number): Hit => ({
  id,
  score,
  data: () => Promise.resolve({ url: id, excerpt: '', meta: {}, filters: {} }),
});

/** What is asked of an index that knows these queries, and the pages that come of it. */
async function find(pages: Record<string, Hit[]>, query: string, locale = 'en-us') {
  const asked: string[] = [];
  const search = (text: string) => {
    asked.push(text);
    return Promise.resolve({ results: pages[text] ?? [] });
  };
  const synonyms = [['Yammer', 'Viva Engage']];
  const hits = await findAll({ search }, { query, locale, synonyms });
  return { asked, found: hits.map(({ id, score }) => `${id} ${score}`) };
}

describe('a query', () => {
  test('lists each page once, under the name that finds it best', async () => {
    const pages = {
      yammer: [hit('old', 1), hit('both', 2)],
      'Viva Engage': [hit('both', 3), hit('new', 2.5)],
    };
    const { found } = await find(pages, 'yammer');
    expect(found).toEqual(['both 3', 'new 2.5', 'old 1']);
  });

  test('is asked once where it is found and has no other name', async () => {
    const { asked } = await find({ 'printer jams': [hit('a', 1)] }, 'printer jams');
    expect(asked).toEqual(['printer jams']);
  });

  test('that no page has in full finds those with most of its words, the most first', async () => {
    const pages = {
      tile: [hit('two', 1), hit('three', 1)],
      is: [hit('three', 1), hit('one', 9)],
      gone: [hit('two', 2), hit('three', 1)],
      today: [],
    };
    const { found } = await find(pages, 'tile is gone today');
    expect(found).toEqual(['three 1']);
    expect((await find(pages, 'tile is gone')).found).toEqual(['three 1', 'two 2']);
  });

  test('in a language without spaces also finds pages whose text is cut elsewhere', async () => {
    const pages = {
      その人のライセンス: [hit('strict', 1)],
      その: [hit('strict', 1), hit('loose', 1)],
      人: [hit('loose', 1)],
      の: [],
      ライセンス: [hit('loose', 1), hit('strict', 1)],
    };
    const { found } = await find(pages, 'その人のライセンス', 'ja-jp');
    expect(found).toEqual(['strict 1', 'loose 1']);
  });
});

describe('a code', () => {
  test('is looked up by its key, and that is all where it is found', async () => {
    const { asked, found } = await find({ YAMLIC04: [hit('a', 1)] }, 'YAM-LIC-04');
    expect(asked).toEqual(['YAMLIC04']);
    expect(found).toEqual(['a 1']);
  });

  test('that no page has as its own is a query like others', async () => {
    const { found } = await find({ 'sign-in': [hit('a', 1)] }, 'sign-in');
    expect(found).toEqual(['a 1']);
  });
});

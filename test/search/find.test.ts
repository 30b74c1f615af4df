import { describe, expect, test } from 'vitest';
import { findAll, findCode } from '../../src/browser/search/find.ts';
import type { Hit } from '../../src/browser/search/pagefind.ts';

const hit = (id: string, score = 1): Hit => ({
  id,
  score,
  data: () => Promise.reject(new Error('nothing is read to find')),
});

/** An index that knows these queries, and records what it is asked. */
function indexOf(pages: Readonly<Record<string, readonly Hit[]>>) {
  const asked: (string | null)[] = [];
  const search = (text: string | null) => {
    asked.push(text);
    return Promise.resolve({ results: pages[text ?? ''] ?? [] });
  };
  return { asked, search };
}

async function find(
  pages: Readonly<Record<string, readonly Hit[]>>,
  query: string,
  locale = 'en-us',
) {
  const index = indexOf(pages);
  const hits = await findAll(index, { query, locale, synonyms: [['Yammer', 'Viva Engage']] });
  return { asked: index.asked, found: hits.map(({ id, score }) => `${id} ${score}`) };
}

describe('a query', () => {
  test('lists each page once, under the name that finds it best', async () => {
    const pages = {
      yammer: [hit('old', 1), hit('both', 2)],
      'viva engage': [hit('both', 3), hit('new', 2.5)],
    };
    const { found } = await find(pages, 'yammer');
    expect(found).toEqual(['both 3', 'new 2.5', 'old 1']);
  });

  test('is run once if it is found and has no other name and no other form', async () => {
    const { asked } = await find({ 'printer jams': [hit('a')] }, 'Printer jams');
    expect(asked).toEqual(['printer jams']);
  });

  test('is run as typed and without grammatical affixes', async () => {
    const pages = { laccesso: [hit('exact', 2)], accesso: [hit('exact', 1), hit('other', 1)] };
    const { asked, found } = await find(pages, 'l’accesso', 'it-it');
    expect(asked).toEqual(['laccesso', 'accesso']);
    expect(found).toEqual(['exact 2', 'other 1']);
  });

  test('that no page matches in full finds those that match most of it', async () => {
    const common = Array.from({ length: 50 }, (_, at) => hit(`other ${at}`));
    const pages = {
      how: [...common, hit('page')],
      to: [...common, hit('page')],
      reset: [hit('page'), hit('half')],
      password: [hit('page')],
    };
    const { found } = await find(pages, 'how to reset the password');
    expect(found).toEqual(['page 1']);
  });

  test('with a few common words that a page lacks still finds it, by the rare ones', async () => {
    const common = Array.from({ length: 50 }, (_, at) => hit(`other ${at}`));
    const pages = {
      how: common,
      can: common,
      i: common,
      reset: [hit('page')],
      password: [hit('page')],
    };
    expect((await find(pages, 'how can I reset password')).found).toEqual(['page 1']);
  });
});

describe('a code', () => {
  const outcome = (key: string): Hit => ({
    id: key,
    score: 1,
    matchedMetaFields: ['key'],
    data: () => Promise.resolve({ url: '', excerpt: '', content: '', meta: { key }, filters: {} }),
  });
  const codes = async (pages: Readonly<Record<string, readonly Hit[]>>, query: string) =>
    (await findCode(indexOf(pages), query)).map(({ id }) => id);

  test('finds its outcome alone, whatever its zeros', async () => {
    const pages = { yamlic0001: [outcome('yamlic0001'), outcome('yamlic0014')] };
    for (const query of ['YAM-LIC-01', 'yam-lic-1', 'yam lic 1', 'ＹＡＭ－ＬＩＣ－０１'])
      expect(await codes(pages, query)).toEqual(['yamlic0001']);
  });

  test('that is incomplete finds all that begin with it', async () => {
    const pages = { yamlic: [outcome('yamlic0001'), outcome('yamlic0014')] };
    expect(await codes(pages, 'yam-lic')).toEqual(['yamlic0001', 'yamlic0014']);
  });

  test('that no outcome has finds none, although the index returns others', async () => {
    expect(await codes({ yamlic0077: [outcome('yamlic0014')] }, 'YAM-LIC-77')).toEqual([]);
    expect(await codes({ office0365: [hit('a'), hit('b')] }, 'Office 365')).toEqual([]);
  });

  test('is looked up only if the query may be one', async () => {
    const index = indexOf({});
    expect(await findCode(index, 'printer jams')).toEqual([]);
    expect(index.asked).toEqual([]);
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import type { CorpusArticle } from '../../../src/corpus/read/article.ts';
import { lenderOf } from '../../../src/corpus/read/borrow.ts';
import { loadCatalog, readCatalog, saveCatalog } from '../../../src/corpus/read/catalog.ts';
import { plainRules } from '../../../src/corpus/read/rules.ts';
import type { CorpusOptions } from '../../../src/corpus/read/pending.ts';
import { findArticle, readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

const text = 'Deze tekst is lang genoeg om in een lijst te staan, en zegt verder niets.';

const { dir, remove } = corpusFolder({
  'nl-NL/LICENSE': 'x',
  'nl-NL/Docs/a.md': article('Een', `${text} [b](b.md)\n\n![knop](media/P.PNG)`),
  'nl-NL/Docs/b.md': article('126 Twee', text, { 'ms.custom': '["126"]', title: 'Anders' }),
  'nl-NL/Docs/deep/b.md': article('Drie', `${text} Meer.`, {
    'ms.openlocfilehash': 'b'.repeat(64),
  }),
  'nl-NL/Docs/odd name.md': article('Een', `${text} Nog meer.`, {
    'ms.openlocfilehash': 'c'.repeat(40),
  }),
  'nl-NL/Docs/plain.md': 'Geen front matter en geen kop.',
  'nl-NL/Docs/broken.md': '---\na: [\n---\n# Kapot\n\ntekst',
  'nl-NL/Docs/empty.md': '',
  'nl-NL/Docs/test-test.md': article('Test', `${text} Niet voor lezers.`),
  'nl-NL/Docs/includes/x.md': 'deel',
  'nl-NL/Docs/media/p.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'de-DE/Docs/a.md': article('Eins', `${text} [b](b.md)\n\n![knop](media/P.PNG)`),
  'de-DE/Docs/deep/b.md': article('Drei', text),
  'de-DE/Docs/odd name.md': article('Eins', text),
  'de-DE/Docs/twin.md': article('Drei', text),
  'de-DE/Docs/only-here.md': article('Nur hier', `${text} [a](a.md)`),
  'ar-SA/a.md': article('واحد', 'نص'),
  'breadcrumb/x.md': 'no locale',
});
afterAll(remove);

const catalog = readCatalog(dir);

function read(options: CorpusOptions = {}): Map<string, CorpusArticle> {
  const articles = new Map<string, CorpusArticle>();
  for (const item of readCorpus(dir, { catalog, ...options }))
    if (!('skipped' in item)) articles.set(`${item.locale}/${item.id}`, item);
  return articles;
}

const all = read();
const get = (key: string): CorpusArticle => {
  const found = all.get(key);
  if (found === undefined) throw new Error(`${key} is not among ${[...all.keys()].join(', ')}`);
  return found;
};
const codes = (key: string): string[] => get(key).findings.map(({ code }) => code);

describe('what is read', () => {
  test('every article of every locale, in order', () => {
    expect([...all.keys()].slice(0, 6)).toEqual([
      'ar-SA/a',
      'de-DE/a',
      'de-DE/deep/b',
      'de-DE/odd name',
      'de-DE/only-here',
      'de-DE/twin',
    ]);
    expect(all.size).toBe(14);
  });

  test('parts to be included are skipped, and reported', () => {
    const skipped = [...readCorpus(dir, { catalog })].filter((item) => 'skipped' in item);
    expect(skipped).toMatchObject([
      { skipped: { code: 'KB49', place: 'breadcrumb:1:1' } },
      { skipped: { code: 'KB01', place: 'nl-NL/Docs/includes/x.md:1:1' } },
    ]);
  });

  test('only the requested locales, in upper or lower case', () => {
    expect(new Set([...read({ locales: ['NL-nl'] }).values()].map((a) => a.locale))).toEqual(
      new Set(['nl-NL']),
    );
  });

  test('a shard reads an article the way the whole does', () => {
    expect(read({ locales: ['nl-NL'] }).get('nl-NL/deep/b')).toEqual(get('nl-NL/deep/b'));
  });

  test('a missing folder is an error', () => {
    expect(() => readCatalog(`${dir}/gone`)).toThrow();
  });
});

test('a catalog that was saved is the same', () => {
  saveCatalog(`${dir}/catalogue.json`, catalog);
  expect(loadCatalog(`${dir}/catalogue.json`)).toEqual(catalog);
});

describe('an article', () => {
  test('has its heading as its title, without the rule number', () => {
    expect(get('nl-NL/b')).toMatchObject({
      title: 'Twee',
      anchor: 'anchor',
      meta: { ruleNumber: '126', otherTitle: 'Anders', customIds: ['126'] },
    });
  });

  test('links to the page of another, and shows images under their final name', () => {
    const { html } = get('nl-NL/a');
    expect(html).toContain('<a href="/nl-nl/kb/b/">b</a>');
    expect(html).toMatch(/<img src="\/kb\/[0-9a-f]{16}\.png" alt="knop" loading="lazy">/u);
    expect(codes('nl-NL/a')).toContain('KB18');
  });

  test('takes images from another locale when its own has none', () => {
    expect(get('de-DE/a').html).toContain('<img');
  });

  test('keeps its folder in its slug', () => {
    expect(get('nl-NL/deep/b')).toMatchObject({ id: 'deep/b', slug: 'deep/b' });
    expect(codes('nl-NL/deep/b')).toContain('KB10');
  });

  test('has a slug that is safe in an address', () => {
    expect(get('nl-NL/odd name').slug).toBe('odd-name');
    expect(codes('nl-NL/odd name')).toContain('KB09');
  });

  test('says where it came from', () => {
    expect(get('nl-NL/deep/b').source.path).toBe('nl-NL/Docs/deep/b.md');
  });

  test.each([
    ['nl-NL/plain', 'plain', []],
    ['nl-NL/broken', 'Kapot', ['KB40']],
    ['nl-NL/empty', 'empty', ['KB48']],
  ])('%s is read anyway', (key, title, expected) => {
    expect(get(key).title).toBe(title);
    expect(codes(key)).toEqual(expected);
  });

  test('is listed however short it is, but not if it is empty or unlisted by the site', () => {
    const unlisted = (articles: ReadonlyMap<string, CorpusArticle>) =>
      [...articles].filter(([, article]) => article.unlisted).map(([key]) => key);
    expect(unlisted(all)).toEqual(['nl-NL/empty']);
    const rules = { ...plainRules, unlisted: ['test-test'] };
    expect(unlisted(read({ rules }))).toEqual(['nl-NL/empty', 'nl-NL/test-test']);
  });

  test('runs in the direction of its locale', () => {
    expect(get('ar-SA/a')).toMatchObject({ dir: 'rtl', lang: 'ar-SA' });
    expect(get('nl-NL/a').dir).toBe('ltr');
  });
});

describe('an article that is missing in a locale', () => {
  const reading = { locales: ['nl-NL'], fallback: 'ar-SA' };
  const borrowed = [...readCorpus(dir, { catalog, ...reading })].filter(
    (item) => !('skipped' in item) && item.locale !== 'nl-NL',
  );

  test('is read from another, the rest as usual', () => {
    expect(borrowed).toMatchObject([
      { id: 'only-here', locale: 'de-DE', lang: 'de-DE' },
      { id: 'twin' },
    ]);
    expect(read({ locales: ['nl-NL'] }).has('de-DE/only-here')).toBe(false);
  });

  test('leads to pages of the reader’s own locale', () => {
    const html = borrowed.map((item) => ('skipped' in item ? '' : item.html)).join('');
    expect(html).toContain('<a href="/nl-nl/kb/a/">a</a>');
  });

  test('can also be read by itself', () => {
    const found = findArticle(dir, { catalog, fallback: 'ar-SA' }, 'nl-NL', 'only-here');
    expect(found?.place).toBe('de-DE/Docs/only-here.md');
    expect(findArticle(dir, { catalog }, 'nl-NL', 'only-here')).toBeUndefined();
  });

  test.each([
    ['pt-PT', ['ar-SA', 'en-US', 'pt-BR'], 'pt-BR'],
    ['nl-NL', ['ar-SA', 'en-GB', 'pt-BR'], 'en-GB'],
    ['nl-NL', ['ar-SA', 'de-DE'], 'de-DE'],
    ['uk-UA', ['ar-SA', 'bg-BG', 'de-DE'], 'bg-BG'],
    ['ja-JP', ['ar-SA', 'bg-BG'], 'ar-SA'],
  ])('%s borrows, of %j, from %s', (reader, locales, lender) => {
    expect(lenderOf(locales, reader, 'en-us')).toBe(lender);
  });
});

describe('comparison', () => {
  test('tells stale from unknown and current', () => {
    expect(get('nl-NL/a').translation.state).toBe('current');
    expect(get('nl-NL/odd name').translation.state).toBe('unknown');
    expect(
      [get('nl-NL/deep/b'), get('de-DE/deep/b')].map((a) => a.translation.state).sort(),
    ).toEqual(['current', 'stale']);
  });

  test('finds the first article with the same title and text', () => {
    expect(get('de-DE/twin').canonical).toBe('deep/b');
    expect(get('de-DE/deep/b').canonical).toBeUndefined();
    expect(codes('de-DE/twin')).toContain('KB35');
  });

  test('the same text under another title is a different article', () => {
    expect(get('de-DE/odd name').canonical).toBeUndefined();
    expect(codes('de-DE/odd name')).toContain('KB35');
  });

  test('articles without text, or without a title, are not copies of each other', () => {
    const { dir: other, remove: removeOther } = corpusFolder({
      'en-US/a.md': '---\ntitle: Pay\n---\n',
      'en-US/b.md': '---\ntitle: Pay\n---\n',
      'en-US/c.md': 'The same words.',
      'en-US/d.md': 'The same words.',
      'en-US/e.md': '---\ntitle: Leave\n---\nThe same words.',
      'en-US/f.md': '---\ntitle: "Leave"\n---\nThe same words.',
    });
    const articles = [...readCorpus(other)].flatMap((item) => ('skipped' in item ? [] : [item]));
    expect(articles.map(({ id, canonical }) => `${id} ${canonical ?? '-'}`)).toEqual([
      ...['a -', 'b -', 'c -', 'd -', 'e -', 'f e'],
    ]);
    const messages = articles.flatMap(({ findings }) => findings.map(({ message }) => message));
    expect(messages.filter((message) => message.includes('""'))).toEqual([]);
    removeOther();
  });

  test('finds titles that occur twice', () => {
    const messages = get('nl-NL/odd name').findings.map(({ message }) => message);
    expect(messages).toContain('other articles have the title "Een" too');
  });

  test('finds damage among three translations of one source', () => {
    expect(get('ar-SA/a').translation.damaged).toEqual(['addresses', 'images']);
    expect(codes('ar-SA/a')).toContain('KB39');
  });
});

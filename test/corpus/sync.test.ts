import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PendingArticle } from '../../src/corpus/pending.ts';
import { openCorpus } from '../../src/corpus/read-corpus.ts';
import { codeVersion, syncArticles } from '../../src/corpus/sync.ts';
import type { SyncCounts, SyncStore } from '../../src/corpus/sync.ts';
import { article, corpusFolder } from './corpus-folder.ts';

let corpus: ReturnType<typeof corpusFolder>;
let digests: Map<string, string>;

const store: SyncStore = {
  digestOf: (slug) => digests.get(slug),
  slugs: () => [...digests.keys()],
  delete: (slug) => {
    digests.delete(slug);
  },
  set: ({ slug }, digest) => {
    digests.set(slug, digest);
  },
};

beforeEach(() => {
  digests = new Map();
  corpus = corpusFolder({
    'nl-NL/Docs/a.md': article('Een', 'tekst'),
    'nl-NL/Docs/b.md': article('Twee', 'tekst twee'),
    'de-DE/Docs/a.md': article('Eins', 'Text'),
    'de-DE/Docs/c.md': article('Drei', 'Text drei'),
  });
});

afterEach(() => {
  corpus.remove();
});

function sync(version = '1'): SyncCounts {
  const pending: PendingArticle[] = [];
  for (const item of openCorpus(corpus.dir, { locales: ['nl-NL'], fallback: 'en-US' }))
    if (!('skipped' in item)) pending.push(item);
  return syncArticles(pending, store, version);
}

test('at first everything is rendered, what is borrowed too', () => {
  expect(sync()).toEqual({ rendered: 3, kept: 0, deleted: 0 });
  expect([...digests.keys()]).toEqual(['a', 'b', 'c']);
});

test('then nothing', () => {
  sync();
  expect(sync()).toEqual({ rendered: 0, kept: 3, deleted: 0 });
});

test('after an edit, the article that was edited', () => {
  sync();
  corpus.write('nl-NL/Docs/a.md', article('Een', 'andere tekst'));
  expect(sync()).toEqual({ rendered: 1, kept: 2, deleted: 0 });
});

test('after a translation of what was borrowed, the article in its own language', () => {
  sync();
  corpus.write('nl-NL/Docs/c.md', article('Drei', 'Text drei'));
  expect(sync()).toEqual({ rendered: 1, kept: 2, deleted: 0 });
});

test('after a new handoff of another locale, the article that became stale', () => {
  sync();
  const metadata = { 'ms.openlocfilehash': 'b'.repeat(64), 'ms.lasthandoff': '09/01/2021' };
  corpus.write('de-DE/Docs/a.md', article('Eins', 'Text', metadata));
  expect(sync()).toEqual({ rendered: 1, kept: 2, deleted: 0 });
});

test('with another renderer, everything', () => {
  sync();
  expect(sync('2')).toMatchObject({ rendered: 3 });
});

test('what is gone is deleted', () => {
  digests.set('old', 'x');
  expect(sync()).toEqual({ rendered: 3, kept: 0, deleted: 1 });
  expect(digests.has('old')).toBe(false);
});

test('the version of the code is stable', () => {
  expect(codeVersion()).toBe(codeVersion());
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryKey } from '../../src/corpus/entry.ts';
import { openCorpus } from '../../src/corpus/read-corpus.ts';
import type { PendingArticle } from '../../src/corpus/read-corpus.ts';
import { codeVersion, syncArticles } from '../../src/corpus/sync.ts';
import type { SyncCounts, SyncStore } from '../../src/corpus/sync.ts';
import { article, corpusFolder } from './corpus-folder.ts';

let corpus: ReturnType<typeof corpusFolder>;
let digests: Map<string, string>;

const store: SyncStore = {
  digestOf: (key) => digests.get(key),
  keys: () => [...digests.keys()],
  delete: (key) => {
    digests.delete(key);
  },
  set: (key, _, digest) => {
    digests.set(key, digest);
  },
};

beforeEach(() => {
  digests = new Map();
  corpus = corpusFolder({
    'nl-NL/Docs/a.md': article('Een', 'tekst'),
    'nl-NL/Docs/b.md': article('Twee', 'tekst twee'),
    'de-DE/Docs/a.md': article('Eins', 'Text'),
  });
});

afterEach(() => {
  corpus.remove();
});

function sync(version = '1', trust = true, locales = ['nl-NL']): Promise<SyncCounts> {
  const pending: PendingArticle[] = [];
  for (const item of openCorpus(corpus.dir, { locales }))
    if (!('skipped' in item)) pending.push(item);
  return syncArticles(pending, store, version, trust);
}

test('at first everything is rendered', async () => {
  expect(await sync()).toEqual({ rendered: 2, kept: 0, deleted: 0 });
  expect([...digests.keys()]).toEqual(['nl-nl/a', 'nl-nl/b']);
});

test('then nothing', async () => {
  await sync();
  expect(await sync()).toEqual({ rendered: 0, kept: 2, deleted: 0 });
});

test('after an edit, the article that was edited', async () => {
  await sync();
  corpus.write('nl-NL/Docs/a.md', article('Een', 'andere tekst'));
  expect(await sync()).toEqual({ rendered: 1, kept: 1, deleted: 0 });
});

test('after a new handoff of another locale, the article that became stale', async () => {
  await sync();
  const metadata = { 'ms.openlocfilehash': 'b'.repeat(64), 'ms.lasthandoff': '09/01/2021' };
  corpus.write('de-DE/Docs/a.md', article('Eins', 'Text', metadata));
  expect(await sync()).toEqual({ rendered: 1, kept: 1, deleted: 0 });
});

test('with another renderer, or images that are lost, everything', async () => {
  await sync();
  expect(await sync('2')).toMatchObject({ rendered: 2 });
  expect(await sync('2', false)).toMatchObject({ rendered: 2 });
});

test('what is gone, or not asked for any more, is deleted', async () => {
  await sync('1', true, ['nl-NL', 'de-DE']);
  expect(await sync()).toEqual({ rendered: 0, kept: 2, deleted: 1 });
});

test('a key has the locale as addresses have it', () => {
  expect(entryKey('sr-Latn-RS', 'a/b')).toBe('sr-latn-rs/a/b');
});

test('the version of the code is stable', () => {
  expect(codeVersion()).toBe(codeVersion());
});

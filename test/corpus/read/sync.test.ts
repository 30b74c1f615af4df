import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PendingArticle } from '../../../src/corpus/read/pending.ts';
import { openCorpus } from '../../../src/corpus/read/read-corpus.ts';
import {
  codeVersion,
  syncArticles,
  type MadeFrom,
  type SyncCounts,
  type SyncStore,
} from '../../../src/corpus/read/sync.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

let corpus: ReturnType<typeof corpusFolder>;
let digests: Map<string, MadeFrom>;

const store: SyncStore = {
  madeFrom: (slug) => digests.get(slug),
  slugs: () => [...digests.keys()],
  delete: (slug) => {
    digests.delete(slug);
  },
  set: ({ slug, uses }, digest) => {
    digests.set(slug, { digest, uses });
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

test('at first everything is rendered, including what is borrowed', () => {
  expect(sync()).toEqual({ rendered: 3, kept: 0, deleted: 0 });
  expect([...digests.keys()]).toEqual(['a', 'b', 'c']);
});

test('then nothing is rendered', () => {
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

describe('an article with an image and an included file', () => {
  const png = (bytes: string) => Buffer.from(`89504e470d0a1a0a${bytes}`, 'hex');

  beforeEach(() => {
    const body = '![knop](media/p.png)\n\n[!INCLUDE [deel](includes/x.md)]';
    corpus.write('nl-NL/Docs/a.md', article('Een', body));
    corpus.write('nl-NL/Docs/media/p.png', png('01'));
    corpus.write('nl-NL/Docs/includes/x.md', 'een deel');
    sync();
  });

  test('is kept while they are unchanged', () => {
    expect(sync()).toEqual({ rendered: 0, kept: 3, deleted: 0 });
  });

  test.each([
    ['the image is different', 'media/p.png', png('02')],
    ['the part is different', 'includes/x.md', 'een ander deel'],
  ])('is rendered when %s', (_, path, content) => {
    corpus.write(`nl-NL/Docs/${path}`, content);
    expect(sync()).toEqual({ rendered: 1, kept: 2, deleted: 0 });
  });

  test('is rendered when one of them is removed, and when it is restored', () => {
    rmSync(join(corpus.dir, 'nl-NL/Docs/media/p.png'));
    expect(sync()).toEqual({ rendered: 1, kept: 2, deleted: 0 });
    corpus.write('nl-NL/Docs/media/p.png', png('01'));
    expect(sync()).toEqual({ rendered: 1, kept: 2, deleted: 0 });
  });
});

test('with another renderer, everything', () => {
  sync();
  expect(sync('2')).toMatchObject({ rendered: 3 });
});

test('removed articles are deleted', () => {
  digests.set('old', { digest: 'x', uses: [] });
  expect(sync()).toEqual({ rendered: 3, kept: 0, deleted: 1 });
  expect(digests.has('old')).toBe(false);
});

test('the version of the code is stable', () => {
  expect(codeVersion()).toBe(codeVersion());
});

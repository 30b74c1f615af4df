import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Hit, Pagefind } from '../../src/browser/search/pagefind.ts';
import { measureRecall, titlesIn } from './recall.ts';

const site = mkdtempSync(join(tmpdir(), 'recall-'));
afterAll(() => {
  rmSync(site, { recursive: true });
});

function write(path: string, main: string): void {
  const file = join(site, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<html lang="en-US"><body>${main}</body></html>`);
}

test('titles of indexed pages are read the way readers see them', () => {
  write(
    'en-us/kb/a',
    '<main data-pagefind-body><h1 lang="en">Users&#39; <b>mail</b> &amp; more</h1></main>',
  );
  write('en-us/kb/b', '<main data-pagefind-ignore="all"><h1>Borrowed</h1></main>');
  write('nl-nl/kb/c', '<main data-pagefind-body><h1>Anders</h1></main>');
  expect(titlesIn(site, 'en-us')).toEqual([
    { address: '/en-us/kb/a/', title: "Users' mail & more" },
  ]);
});

test('a title counts when each of its words finds its page', async () => {
  const hit = (id: string): Hit => ({
    id,
    score: 1,
    data: () =>
      Promise.resolve({
        url: `file:///dist/en-us/${id}/`,
        excerpt: '',
        content: '',
        meta: {},
        filters: {},
      }),
  });
  const answers: Readonly<Record<string, readonly Hit[]>> = {
    all: [hit('a'), hit('b')],
    reset: [hit('a')],
    password: [hit('a'), hit('b')],
    change: [],
    'reset password': [hit('a')],
    'change password': Array.from({ length: 11 }, (_, at) => hit(at === 10 ? 'b' : `${at}`)),
  };
  const index: Pagefind = {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve({}),
    search: (query) => Promise.resolve({ results: answers[query ?? 'all'] ?? [] }),
  };
  const pages = [
    { address: '/en-us/b/', title: 'Change password' },
    { address: '/en-us/a/', title: 'Reset password' },
  ];
  expect(await measureRecall(index, pages, 'en-us')).toEqual({
    titles: 2,
    whole: 1,
    words: 4,
    found: 3,
    asked: 1,
    first: 0,
    pages: 1,
  });
  expect(await measureRecall(index, pages.slice(1), 'en-us')).toMatchObject({ asked: 1, first: 1 });
});

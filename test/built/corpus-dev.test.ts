/**
 * A corpus in dev mode: files that are added, deleted, or renamed take effect with the next
 * request.
 */

import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, corpusFolder } from '../corpus/corpus-folder.ts';
import { serveDevSite, type DevSite } from '../support/dev-site.ts';
import { must } from '../support/must.ts';
import { readFixture } from '../support/article-fixtures.ts';

const corpus = corpusFolder({
  'nl-NL/one.md': article('Een', 'tekst'),
  'nl-NL/two.md': article('Twee', 'tekst'),
  'nl-NL/three.md': article('Drie', 'tekst'),
});
let served: DevSite | undefined;

beforeAll(async () => {
  const env = { CORPUS_DIR: corpus.dir, ASTRO_TELEMETRY_DISABLED: '1' };
  served = await serveDevSite('corpus-dev', { articles: { lamp: readFixture('lamp') } }, env);
}, 240_000);
afterAll(async () => {
  await served?.stop();
  corpus.remove();
});

async function get(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(`${must(served).url}/${path}`);
  return { status: response.status, html: await response.text() };
}

/** Addresses in the list of all articles, in order. */
async function listed(locale: string): Promise<(string | undefined)[]> {
  const { status, html } = await get(`${locale}/kb/`);
  expect(status).toBe(200);
  const [, list = ''] = html.split('<main');
  return [...list.matchAll(/<li><a href="([^"]*)"/gu)].map(([, href]) => href);
}

test('articles are there, and listed', async () => {
  expect(await listed('nl-nl')).toEqual(['three/', 'one/', 'two/']);
  expect((await get('nl-nl/kb/three/')).html).toContain('>Drie</h1>');
});

test('a removed one is neither, and the others are', async () => {
  rmSync(join(corpus.dir, 'nl-NL/three.md'));
  expect(await listed('nl-nl')).toEqual(['one/', 'two/']);
  expect((await get('nl-nl/kb/three/')).status).toBe(404);
  expect((await get('nl-nl/kb/one/')).status).toBe(200);
});

test('a renamed one has its new address', async () => {
  renameSync(join(corpus.dir, 'nl-NL/two.md'), join(corpus.dir, 'nl-NL/deux.md'));
  expect((await get('nl-nl/kb/deux/')).html).toContain('>Twee</h1>');
  expect((await get('nl-nl/kb/two/')).status).toBe(404);
});

test('a new one is there, even in a new folder', async () => {
  corpus.write('nl-NL/new.md', article('Nieuw', 'tekst'));
  corpus.write('nl-NL/deep/er.md', article('Dieper', 'tekst'));
  expect((await get('nl-nl/kb/new/')).status).toBe(200);
  expect((await get('nl-nl/kb/deep/er/')).status).toBe(200);
  expect(await listed('nl-nl')).toEqual(['deep/er/', 'one/', 'new/', 'deux/']);
});

test('an edit shows at once', async () => {
  corpus.write('nl-NL/one.md', article('Een', 'andere tekst'));
  expect((await get('nl-nl/kb/one/')).html).toContain('<p>andere tekst</p>');
});

test('a new locale has its pages, and its place on the start page', async () => {
  corpus.write('de-DE/one.md', article('Eins', 'Text'));
  expect((await get('de-de/kb/one/')).html).toContain('>Eins</h1>');
  expect(await listed('de-de')).toContain('one/');
  expect((await get('de-de/')).html).toContain('href="/de-de/kb/"');
});

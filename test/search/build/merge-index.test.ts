import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../src/search/build/write-index.ts';
import { openIndex } from '../../support/search.ts';

const site = mkdtempSync(join(tmpdir(), 'merge-index-'));
const earlier = join(site, 'earlier');

function write(path: string, lang: string, text: string): void {
  const file = join(site, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  const main = `<main data-pagefind-body><h1>${text}</h1></main>`;
  writeFileSync(file, `<html lang="${lang}"><body>${main}</body></html>`);
}

const files = () =>
  readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' }).sort();
const entry = () => readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8');

async function again(...changed: string[]): Promise<number> {
  renameSync(join(site, 'pagefind'), earlier);
  const count = await writeSearchIndex(site, { folder: earlier, changed: new Set(changed) });
  rmSync(earlier, { recursive: true, force: true });
  return count;
}

async function finds(locale: string, word: string): Promise<boolean> {
  const pagefind = await openIndex(site, locale);
  return (await pagefind.search(word)).results.length > 0;
}

beforeAll(async () => {
  write('en-us/a', 'en-US', 'Printer');
  write('nl-nl/a', 'nl-NL', 'Drukker');
  write('ja-jp/a', 'ja-JP', '待つ');
  await writeSearchIndex(site);
});
afterAll(() => {
  rmSync(site, { recursive: true });
});

test('only the languages that changed are indexed again, and the result is the whole index', async () => {
  write('nl-nl/a', 'nl-NL', 'Scanner');
  expect(await again('nl-nl')).toBe(1);
  const [merged, listed] = [files(), entry()];
  expect(await finds('nl-nl', 'scanner')).toBe(true);
  expect(await finds('nl-nl', 'drukker')).toBe(false);
  expect(await finds('en-us', 'printer')).toBe(true);
  expect(await writeSearchIndex(site)).toBe(3);
  expect(files()).toEqual(merged);
  expect(entry()).toBe(listed);
});

test('several processes write the same index as one', async () => {
  await writeSearchIndex(site, undefined, 1);
  const [alone, listed] = [files(), entry()];
  expect(await writeSearchIndex(site, undefined, 2)).toBe(3);
  expect(files()).toEqual(alone);
  expect(entry()).toBe(listed);
  expect(readdirSync(site).filter((name) => name.startsWith('pagefind'))).toEqual(['pagefind']);
});

test('without a change, the index stays as it is', async () => {
  const before = files();
  expect(await again()).toBe(0);
  expect(files()).toEqual(before);
});

test('a language without pages is gone', async () => {
  rmSync(join(site, 'ja-jp'), { recursive: true });
  expect(await again('ja-jp')).toBe(0);
  expect(entry()).not.toContain('ja-jp');
  expect(files().filter((name) => name.includes('ja-jp'))).toEqual([]);
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeOldPaths } from '../../../src/corpus/write/old-paths.ts';
import { openPageFiles } from '../../../src/corpus/write/page-files.ts';

let room = '';
const folder = () => join(room, 'kb');
const open = () => openPageFiles(folder(), join(room, 'record.json'), join(room, 'images'));
const facts = { digest: 'd', title: 'T', lang: 'nl-NL', dir: 'ltr', listed: true } as const;
const press = {
  start: { title: 'All', lang: 'nl-NL', dir: 'ltr' as const },
  moved: (path: string, { title }: { title: string }, slug: string) => `${path} ${title} ${slug}`,
};
const textOf = (path: string) => readFileSync(join(folder(), path, 'index.html'), 'utf8');

function build(
  slugs: Record<string, string>,
  title = 'T',
  moved: Record<string, string> = {},
): void {
  const files = open();
  for (const slug of Object.values(slugs))
    files.write(slug, title, { ...facts, title, images: [], uses: [] });
  const paths = { slugs: new Map(Object.entries(slugs)), moved, reserved: ['ours'] };
  writeOldPaths(files, folder(), paths, press, 'v');
  files.save();
}

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => {
  rmSync(room, { recursive: true });
});

test('a path that is not an address leads to the article’s address', () => {
  build({ 'Odd name': 'odd-name', 'deep/X': 'deep/x', same: 'same' });
  expect(textOf('Odd name')).toBe('Odd name T odd-name');
  expect(textOf('deep/X')).toBe('deep/X T deep/x');
  expect(textOf('same')).toBe('T');
});

test('a path that is the address of another article stays that article’s', () => {
  build({ 'a-1': 'a-1-2', 'a.1': 'a-1' });
  expect(textOf('a-1')).toBe('T');
  expect(textOf('a.1')).toBe('a.1 T a-1');
});

test('a new title is shown, and a path goes with its article', () => {
  build({ A: 'a', B: 'b' });
  build({ A: 'a' }, 'New');
  expect(textOf('A')).toBe('A New a');
  expect(existsSync(join(folder(), 'B'))).toBe(false);
});

test('a published address leads where the site says, and later elsewhere', () => {
  build({ a: 'a', b: 'b' }, 'T', { old: 'a', gone: '' });
  expect(textOf('old')).toBe('old T a');
  expect(textOf('gone')).toBe('gone All ');
  build({ a: 'a', b: 'b' }, 'T', { old: 'b' });
  expect(textOf('old')).toBe('old T b');
  expect(existsSync(join(folder(), 'gone'))).toBe(false);
});

test.each([
  'index.html',
  'a/index.html',
  'a/INDEX.html',
  'sitemap-1.xml',
  '_1',
  '_template',
  'ours',
  'ours/x',
  '',
  'a//b',
  '../a',
])('the path “%s” does not replace any file of the site', (id) => {
  build({ [id]: 'slug', a: 'a' });
  expect(textOf('slug')).toBe('T');
  const others = readdirSync(folder(), { recursive: true, encoding: 'utf8' });
  expect(others.sort()).toEqual(['a', 'a/index.html', 'slug', 'slug/index.html']);
});

import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPageFiles } from '../../../src/corpus/write/page-files.ts';

let room = '';
const open = () => openPageFiles(join(room, 'kb'), join(room, 'record.json'), join(room, 'images'));
const facts = { digest: 'd', title: 'T', lang: 'nl-NL', dir: 'ltr', listed: true } as const;
const page = (path: string) => join(room, 'kb', path, 'index.html');

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'pages-'));
  const files = open();
  files.write('a', 'one', { ...facts, images: [], uses: [] });
  files.write('a/b', 'two', { ...facts, images: [], uses: [] });
  files.write('c', 'three', { ...facts, images: ['x.png'], uses: [] });
  files.save();
});
afterEach(() => {
  rmSync(room, { recursive: true });
});

test('what was written is known the next time', () => {
  expect([...open().entries.keys()]).toEqual(['a', 'a/b']);
});

test('a page that was changed or lost is not', () => {
  writeFileSync(page('a'), 'another');
  rmSync(page('a/b'));
  expect([...open().entries.keys()]).toEqual([]);
});

test('nor one written by something else, even with the same length', () => {
  writeFileSync(page('a'), 'two');
  utimesSync(page('a'), new Date(), new Date(Date.now() + 5000));
  expect(open().entries.has('a')).toBe(false);
});

test('nor one whose image is lost', () => {
  expect(open().entries.has('c')).toBe(false);
});

test('an unreadable record counts as none', () => {
  writeFileSync(join(room, 'record.json'), '[["a", {}]]');
  expect(open().entries.size).toBe(0);
});

test('a page is removed with its folder, unless another page is in it', () => {
  const files = open();
  files.remove('a');
  expect(existsSync(page('a'))).toBe(false);
  expect(existsSync(page('a/b'))).toBe(true);
  files.remove('c');
  expect(existsSync(join(room, 'kb/c'))).toBe(false);
});

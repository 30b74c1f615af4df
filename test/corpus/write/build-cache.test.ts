import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUpToDate, inputHashOf, recordBuild } from '../../../src/corpus/write/build-cache.ts';

let folder = '';
let out = '';
let file = '';
const write = (path: string, text: string) => {
  writeFileSync(join(out, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-cache-'));
  [out, file] = [join(folder, 'dist'), join(folder, 'build-record.json')];
  mkdirSync(join(out, 'nl-nl/kb'), { recursive: true });
  write('index.html', 'a');
  write('nl-nl/kb/index.html', 'b');
  recordBuild(file, 'origin', out);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('an unmodified site matches its record', () => {
  expect(isUpToDate(file, 'origin', out)).toBe(true);
});

test('built from something else, it does not match', () => {
  expect(isUpToDate(file, 'other', out)).toBe(false);
});

test('nor does a site without a record', () => {
  expect(isUpToDate(join(folder, 'none.json'), 'origin', out)).toBe(false);
});

test('nor does one with an added, missing or newer file', () => {
  write('more.html', 'c');
  expect(isUpToDate(file, 'origin', out)).toBe(false);
  rmSync(join(out, 'more.html'));
  expect(isUpToDate(file, 'origin', out)).toBe(true);
  utimesSync(join(out, 'index.html'), 1, 1);
  expect(isUpToDate(file, 'origin', out)).toBe(false);
  rmSync(join(out, 'index.html'));
  expect(isUpToDate(file, 'origin', out)).toBe(false);
});

test('the pages of corpora have records of their own', () => {
  write('nl-nl/kb/index.html', 'other');
  expect(isUpToDate(file, 'origin', out)).toBe(true);
});

test('what is built depends on the day and on the variables that the code mentions', () => {
  const day = new Date('2026-11-22T10:00:00Z');
  const inputHash = inputHashOf([], {}, day);
  expect(inputHashOf([], { A_NAME_NOBODY_HAS: 'x' }, new Date('2026-11-22T20:00:00Z'))).toBe(
    // This file is not part of the site, so it may name it.
    inputHash,
  );
  expect(inputHashOf([], { SITE_URL: 'https://a.test' }, day)).not.toBe(inputHash);
  expect(inputHashOf([], {}, new Date('2026-11-23T10:00:00Z'))).not.toBe(inputHash);
});

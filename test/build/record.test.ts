import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/build/inputs.ts';
import { isUpToDate, readRecord, unchangedArticles, writeRecord } from '../../src/build/record.ts';

const inputs: Inputs = {
  site: 'site',
  listing: 'two articles',
  articles: new Map([
    ['lamp', 'a'],
    ['sound', 'b'],
  ]),
};

let folder = '';
let out = '';
let file = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};
const changed = (changes: Partial<Inputs>, article?: readonly [string, string]): Inputs => ({
  ...inputs,
  ...changes,
  articles: new Map([...inputs.articles, ...(article ? [article] : [])]),
});
const upToDate = (now = inputs) => isUpToDate(readRecord(file), now, out);
const unchanged = (now = inputs) => unchangedArticles(readRecord(file), now, out).map(([id]) => id);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-record-'));
  [out, file] = [join(folder, 'dist'), join(folder, 'record.json')];
  write('index.html', 'start');
  write('nl-nl/kb/index.html', 'a corpus');
  write('nl-nl/lamp/index.html', '<meta content="https://help.example/pictures/1.png">');
  write('nl-nl/lamp/bulb/index.html', '<script src="/_assets/step.js"></script>');
  write('nl-nl/sound/index.html', 'sound');
  write('_assets/step.js', 'script');
  write('_assets/guides/lamp.1.machine.json', '{}');
  write('lamp.machine.json', '{}');
  write('pictures/1.png', 'picture');
  writeRecord(file, inputs, out);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a site is up to date', () => {
  test('if nothing has changed', () => {
    expect(upToDate()).toBe(true);
  });

  test('but not if it would be built from something else', () => {
    expect(upToDate(changed({ site: 'other' }))).toBe(false);
    expect(upToDate(changed({ listing: 'three articles' }))).toBe(false);
    expect(upToDate(changed({}, ['lamp', 'c']))).toBe(false);
    expect(upToDate(changed({}, ['new', 'c']))).toBe(false);
  });

  test('nor without a record, or with one that cannot be read', () => {
    expect(isUpToDate(readRecord(join(folder, 'none.json')), inputs, out)).toBe(false);
    writeFileSync(file, '{}');
    expect(upToDate()).toBe(false);
  });

  test('nor with an added, missing or newer file', () => {
    write('more.html', 'c');
    expect(upToDate()).toBe(false);
    rmSync(join(out, 'more.html'));
    expect(upToDate()).toBe(true);
    utimesSync(join(out, 'index.html'), 1, 1);
    expect(upToDate()).toBe(false);
  });

  test('whatever became of the pages of corpora, which have records of their own', () => {
    write('nl-nl/kb/index.html', 'other');
    expect(upToDate()).toBe(true);
  });
});

describe('the pages of an article can be kept', () => {
  test('if neither the article nor what all pages depend on has changed', () => {
    expect(unchanged()).toEqual(['lamp', 'sound']);
    expect(unchanged(changed({ listing: 'another article' }, ['new', 'c']))).toEqual([
      'lamp',
      'sound',
    ]);
    expect(unchanged(changed({}, ['lamp', 'c']))).toEqual(['sound']);
    expect(unchanged(changed({ site: 'other' }))).toEqual([]);
  });

  test.each([
    'nl-nl/lamp/bulb/index.html',
    'lamp.machine.json',
    '_assets/guides/lamp.1.machine.json',
  ])('but not if its %s is not as it was written', (path) => {
    utimesSync(join(out, path), 1, 1);
    expect(unchanged()).toEqual(['sound']);
  });

  test.each(['pictures/1.png', '_assets/step.js'])('nor if its pages need %s', (path) => {
    rmSync(join(out, path));
    expect(unchanged()).toEqual(['sound']);
  });
});

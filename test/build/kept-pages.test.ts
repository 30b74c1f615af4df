import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedLocales, putBack, takeOut } from '../../src/build/kept-pages.ts';

let folder = '';
let out = '';
let aside = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};
const has = (path: string) => existsSync(join(out, path));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  [out, aside] = [join(folder, 'dist'), join(folder, 'aside')];
  for (const locale of ['nl-nl', 'de-de'])
    for (const page of ['lamp', 'lamp/bulb', 'sound'])
      write(`${locale}/${page}/index.html`, `${locale} ${page}`);
  write('_assets/guides/lamp.1.machine.json', 'lamp');
  write('_assets/guides/sound.1.machine.json', 'sound');
  write('_assets/guides/all.1.messages.json', 'all');
  write('_assets/step.js', 'script');
  write('_assets/old.js', 'script');
  write('_assets/kb/1.png', 'of a corpus');
  write('lamp.machine.json', 'lamp');
  write('pictures/1.png', 'one');
  write('pictures/2.png', 'two');
  write('pagefind/pagefind.js', 'index');
  write('auth/index.html', 'auth');
  expect(takeOut(out, aside, ['lamp', 'sound'])).toBe(true);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What Astro does in between: it empties the folder, and writes what was not kept. */
function render(texts: Readonly<Record<string, string>>): void {
  rmSync(out, { recursive: true });
  for (const [path, text] of Object.entries({ 'nl-nl/index.html': 'start', ...texts }))
    write(path, text);
}

test('everything that may be needed again is moved away, and nothing else', () => {
  expect(has('nl-nl/lamp')).toBe(false);
  expect(has('pictures')).toBe(false);
  expect(has('auth/index.html')).toBe(true);
  expect(has('_assets/kb/1.png')).toBe(true);
});

test('the pages of an article come back with their data and what they need', () => {
  render({});
  const needs = ['pictures/1.png', '_assets/step.js', '_assets/guides/all.1.messages.json'];
  expect(putBack(out, aside, ['lamp'], needs)).toEqual([]);
  for (const path of needs) expect(has(path), path).toBe(true);
  expect(readFileSync(join(out, 'de-de/lamp/bulb/index.html'), 'utf8')).toBe('de-de lamp/bulb');
  expect(has('lamp.machine.json')).toBe(true);
  expect(has('_assets/guides/lamp.1.machine.json')).toBe(true);
  expect(has('pictures/1.png')).toBe(true);
  // What is no longer needed is gone.
  expect(has('pictures/2.png')).toBe(false);
  expect(has('_assets/old.js')).toBe(false);
  expect(has('nl-nl/sound')).toBe(false);
  expect(has('_assets/guides/sound.1.machine.json')).toBe(false);
});

test('a new picture takes precedence, and what is missing is named', () => {
  render({ 'pictures/1.png': 'new' });
  expect(putBack(out, aside, ['lamp'], ['pictures/1.png', '_assets/gone.js'])).toEqual([
    '_assets/gone.js',
  ]);
  expect(readFileSync(join(out, 'pictures/1.png'), 'utf8')).toBe('new');
});

test('the locales with other, new or missing pages are known', () => {
  render({
    'nl-nl/sound/index.html': 'nl-nl sound',
    'de-de/sound/index.html': 'anders',
    'fi-fi/sound/index.html': 'fi-fi sound',
  });
  expect(changedLocales(out, aside, ['sound'])).toEqual(new Set(['de-de', 'fi-fi']));
  rmSync(join(out, 'nl-nl/sound'), { recursive: true });
  expect(changedLocales(out, aside, ['sound'])).toEqual(new Set(['nl-nl', 'de-de', 'fi-fi']));
  expect(changedLocales(out, aside, [])).toEqual(new Set());
});

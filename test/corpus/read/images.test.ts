import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { imagesOf } from '../../../src/corpus/read/images.ts';

const png = Buffer.from('89504e470d0a1a0a00', 'hex');
const gif = Buffer.from('474946383961', 'hex');
let folder = '';
let put: string[] = [];

beforeEach(() => {
  put = [];
  folder = mkdtempSync(join(tmpdir(), 'images-'));
  for (const name of ['own', 'other']) mkdirSync(join(folder, name, 'media'), { recursive: true });
  writeFileSync(join(folder, 'own/media/A b.png'), png);
  writeFileSync(join(folder, 'other/media/c.gif'), gif);
  writeFileSync(join(folder, 'other/media/fake.png'), '<svg onload=alert(1)>');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function images(): ReturnType<typeof imagesOf> {
  const folders = [
    { folder: join(folder, 'own'), paths: ['media/A b.png'] },
    {
      folder: join(folder, 'other'),
      paths: ['media/c.gif', 'media/fake.png', 'media/drawing.svg', 'media/lost.png'],
    },
  ];
  return imagesOf(folders, (name) => put.push(name));
}

test('an image is named by its content and provided once', () => {
  const { find } = images();
  const found = find('media/A b.png');
  expect(found).toHaveProperty('name', expect.stringMatching(/^[0-9a-f]{16}\.png$/u));
  expect(find('media/A b.png')).toEqual(found);
  expect(put).toHaveLength(1);
});

test('different capitalization finds it and is reported', () => {
  expect(images().find('media/a B.PNG')).toMatchObject({ respelt: 'media/A b.png' });
});

test('an image that is missing in the locale comes from another', () => {
  expect(images().find('media/c.gif')).toHaveProperty('name', expect.stringMatching(/\.gif$/u));
});

test.each(['media/gone.png', '../../etc/passwd', '%E0%A4%A', ''])('%j is not an image', (path) => {
  expect(images().find(path)).toBeUndefined();
  expect(put).toEqual([]);
});

test.each([
  ['media/fake.png', 'it is not a PNG, GIF, JPEG or WebP image'],
  ['media/drawing.svg', 'SVG is not shown, because it can run scripts'],
  ['media/lost.png', 'ENOENT'],
])('%s is not shown, with the reason', (path, reason) => {
  expect(images().find(path)).toHaveProperty('refused', expect.stringContaining(reason));
  expect(put).toEqual([]);
});

test('images are recognized by their first bytes, not by their name', () => {
  const { embed } = images();
  expect(embed(png)).toMatch(/\.png$/u);
  expect(embed(png)).toBe(put[0]);
  expect(put).toHaveLength(1);
  expect(embed(Buffer.from('<svg>'))).toBeUndefined();
  // WebP is one of many kinds of RIFF.
  expect(embed(Buffer.from('RIFF1234WEBPVP8 '))).toMatch(/\.webp$/u);
  expect(embed(Buffer.from('RIFF1234WAVEfmt '))).toBeUndefined();
  expect(embed(Buffer.from('RIP, an old friend'))).toBeUndefined();
  expect(embed(Buffer.alloc(0))).toBeUndefined();
});

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { nameOf, readPicture, toolsIn } from '../../src/pictures/cache.ts';
import { renderer } from '../../src/pictures/draw.ts';
import { fontPackages } from '../../src/pictures/fonts.ts';
import type { Picture } from '../../src/pictures/layout.ts';

const picture: Picture = { locale: 'en-us', title: 'Wait', site: 'Guidepost' };
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'pictures-')), 'deep');

test('draws a picture once, and reads it the second time', async () => {
  const folder = newFolder();
  const draw = vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3])));
  const first = await readPicture(picture, folder, draw);
  const second = await readPicture(picture, folder, draw);
  expect(draw).toHaveBeenCalledTimes(1);
  expect([...second]).toEqual([...first]);
  expect(readdirSync(folder)).toEqual([`${nameOf(picture)}.png`]);
});

test('draws a different picture again', async () => {
  const folder = newFolder();
  const draw = vi.fn(() => Promise.resolve(new Uint8Array([1])));
  await readPicture(picture, folder, draw);
  await readPicture({ ...picture, code: 'YAM-LIC-06' }, folder, draw);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('leaves nothing behind that looks like a picture if drawing fails', async () => {
  const folder = newFolder();
  const broken = () => Promise.reject(new Error('no ink'));
  await expect(readPicture(picture, folder, broken)).rejects.toThrow('no ink');
  const draw = vi.fn(() => Promise.resolve(new Uint8Array([1])));
  await readPicture(picture, folder, draw);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('names a picture by everything that can be seen on it, and by nothing else', () => {
  const name = nameOf(picture);
  expect(name).toMatch(/^[0-9a-f]{20}$/u);
  expect(nameOf({ ...picture })).toBe(name);
  const others: Picture[] = [
    { ...picture, title: 'Wait.' },
    { ...picture, locale: 'he-il' },
    { ...picture, article: 'Article' },
    { ...picture, code: 'A-1' },
    { ...picture, site: 'Wegwijzer' },
  ];
  expect(new Set([name, ...others.map((other) => nameOf(other))]).size).toBe(others.length + 1);
});

describe('what draws a picture', () => {
  const manifest = (versions: Readonly<Record<string, string>>) =>
    JSON.stringify({
      dependencies: {
        astro: '1.0.0',
        ...Object.fromEntries([renderer, ...fontPackages].map((name) => [name, '1.0.0'])),
        ...versions,
      },
    });
  const name = nameOf(picture, toolsIn(manifest({})));

  test.each([renderer, ...fontPackages])('is in its name: %s', (tool) => {
    expect(nameOf(picture, toolsIn(manifest({ [tool]: '1.0.1' })))).not.toBe(name);
  });

  test('and nothing else is', () => {
    expect(nameOf(picture, toolsIn(manifest({ astro: '2.0.0' })))).toBe(name);
  });

  test('is what this site is built with', () => {
    const installed = readFileSync('package.json', 'utf8');
    expect(nameOf(picture)).toBe(nameOf(picture, toolsIn(installed)));
    const renewed = installed.replace(/(@takumi-rs\/core": ")[^"]*/u, '$1999.0.0');
    expect(nameOf(picture, toolsIn(renewed))).not.toBe(nameOf(picture));
  });

  test('is reported if it cannot be found', () => {
    const text = JSON.stringify({ dependencies: {}, devDependencies: { [renderer]: '1.0.0' } });
    expect(() => toolsIn(text)).toThrow(`package.json is missing ${renderer}`);
  });
});

import { expect, test } from 'vitest';
import { drawPicture } from '../../src/pictures/draw.ts';
import { familiesOf, readSlices, uncovered } from '../../src/pictures/fonts.ts';
import type { Picture } from '../../src/pictures/layout.ts';
import { readPng, type Pixels } from '../support/png.ts';

const slices = readSlices();

const titles: Readonly<Record<string, string>> = {
  'en-us': 'Does the person have a license?',
  'vi-vn': 'Người dùng có giấy phép không?',
  'ru-ru': 'Есть ли у человека лицензия?',
  'ar-sa': 'هل لدى الشخص ترخيص يتضمن Viva Engage؟',
  'he-il': 'האם למשתמש יש רישיון Viva Engage?',
  'ja-jp': 'ユーザーにライセンスがありますか？',
  'zh-cn': '该用户是否有许可证？',
};

const draw = (locale: string, title: string, more: Partial<Picture> = {}) =>
  drawPicture({ locale, title, site: 'Guidepost', ...more }).then(readPng);

/** How much dark ink a part of a picture contains, in pixels. */
function ink({ width, height, at }: Pixels, from = 0, to = 1): number {
  let count = 0;
  for (let y = Math.round(height * 0.22); y < height * 0.85; y += 1) {
    for (let x = Math.round(width * from); x < width * to; x += 1) {
      if (Math.max(...at(x, y)) < 100) count += 1;
    }
  }
  return count;
}

test.each(Object.entries(titles))(
  'draws a title in %s, 800 by 420, in letters',
  async (locale, title) => {
    const pixels = await draw(locale, title);
    expect([pixels.width, pixels.height]).toEqual([800, 420]);
    expect(uncovered(title, slices)).toEqual([]);
    expect(ink(pixels)).toBeGreaterThan(1_800);
    // Without letters, only the logo and the name are drawn, and they are at the top.
    expect(ink(await draw(locale, ''))).toBe(0);
  },
);

test('aligns right-to-left titles to the right', async () => {
  const latin = await draw('en-us', 'Wait');
  const hebrew = await draw('he-il', 'המתן');
  expect(ink(latin, 0.5, 1)).toBe(0);
  expect(ink(latin, 0.03, 0.5)).toBeGreaterThan(450);
  expect(ink(hebrew, 0, 0.5)).toBe(0);
  expect(ink(hebrew, 0.5, 0.97)).toBeGreaterThan(450);
});

test('shows what a title is part of, and its code', async () => {
  const foot = (pixels: Pixels) => {
    const strip = Array.from({ length: pixels.width }, (_, x) => pixels.at(x, 368).join());
    return new Set(strip).size;
  };
  const bare = await draw('en-us', 'Wait');
  const full = await draw('en-us', 'Wait', { article: 'Yammer licensing', code: 'YAM-LIC-06' });
  expect(foot(bare)).toBeLessThanOrEqual(3);
  expect(foot(full)).toBeGreaterThan(10);
});

test('keeps the longest title inside the picture', async () => {
  const pixels = await draw('nl-nl', 'Licentieovereenkomstverlenging '.repeat(20), {
    article: 'Yammer',
  });
  const edges = Array.from({ length: 420 }, (_, y) => pixels.at(780, y).join());
  expect(new Set(edges).size).toBe(1);
  expect(new Set(Array.from({ length: 660 }, (_, x) => pixels.at(x + 40, 333).join())).size).toBe(
    1,
  );
});

test('names a letter that no font has', () => {
  expect(uncovered('აa', slices)).toEqual(['ა']);
});

test('looks for a letter in the font of the locale first, so that Japanese is not set in Chinese', () => {
  expect(familiesOf('ja-jp').slice(0, 2)).toEqual(['Noto Sans', 'Noto Sans JP']);
  expect(familiesOf('zh-cn').slice(0, 2)).toEqual(['Noto Sans', 'Noto Sans SC']);
  expect(new Set(familiesOf('en-us'))).toEqual(new Set(familiesOf('ar-sa')));
});

import { expect, test } from 'vitest';
import { palette } from '../../src/pictures/layout.ts';
import { maxColors, paletted } from '../../src/pictures/png.ts';
import { readPng } from '../support/png.ts';

const [black, white, red] = [
  [0, 0, 0],
  [255, 255, 255],
  [200, 0, 0],
] as const;

/** Pixels in these colors, in rows of three. */
function pixels(...colors: readonly (readonly [number, number, number])[]) {
  const data = new Uint8Array(colors.flatMap((color) => [...color, 255]));
  return { width: 3, height: colors.length / 3, data };
}

test('a picture keeps its colors, in rows of an odd length too', () => {
  const { width, height, at } = readPng(
    paletted(pixels(black, red, white, white, black, red), [white, black, red]),
  );
  expect([width, height]).toEqual([3, 2]);
  expect([0, 1, 2].map((x) => at(x, 0))).toEqual([black, red, white]);
  expect([0, 1, 2].map((x) => at(x, 1))).toEqual([white, black, red]);
});

test('any other color becomes the closest', () => {
  const { at } = readPng(
    paletted(pixels([250, 240, 251], [30, 3, 3], [140, 9, 9]), [white, black, red]),
  );
  expect([0, 1, 2].map((x) => at(x, 0))).toEqual([white, black, red]);
});

test('the colors of previews fit into a palette, each once', () => {
  expect(palette.length).toBeLessThanOrEqual(maxColors);
  expect(new Set(palette.map(String)).size).toBe(palette.length);
});

/** Draws a picture as a PNG, with our own fonts, so that it looks the same on every machine. */

import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { familiesOf, readSlices, uncovered, type FontSlice } from './fonts.ts';
import { layOut, palette, pictureSize, pixelRatio, type Picture } from './layout.ts';
import { paletted } from './png.ts';

/** The package that draws. */
export const renderer = '@takumi-rs/core';

interface Studio {
  readonly renderer: Renderer;
  readonly slices: readonly FontSlice[];
}

let studio: Promise<Studio> | undefined;

export async function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  studio ??= openStudio();
  const { renderer, slices } = await studio;
  const { locale, title, article = '' } = picture;
  const missing = uncovered(title + article, slices);
  if (missing.length > 0) {
    const letters = missing.join('');
    console.warn(`No font for “${letters}” in “${title}” (${locale}): see src/pictures/fonts.ts`);
  }
  const data = await renderer.render(layOut(picture), {
    ...pictureSize,
    devicePixelRatio: pixelRatio,
    format: 'raw',
    lang: locale,
    fontFamilies: familiesOf(locale),
  });
  return paletted({ ...pictureSize, data }, palette);
}

/**
 * Reads the fonts, which takes a third of a second; once per build, and only if something needs to
 * be drawn.
 */
async function openStudio(): Promise<Studio> {
  const renderer = new Renderer();
  const slices = readSlices();
  for (const { name, path, unicodeRange } of slices) {
    await renderer.registerFont({ name, unicodeRange, data: await readFile(path) });
  }
  return { renderer, slices };
}

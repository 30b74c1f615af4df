/** The pictures of an article’s text. The build optimizes them: it decides addresses and sizes. */

import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { Properties } from 'hast';
import { pictureFile } from '../../author/parts/part-picture.ts';
import type { Reading } from '../../library/reading.ts';
import { picturesIn } from './text-parts.ts';

/** The attributes of each picture, by its address as written. */
export type Images = ReadonlyMap<string, Properties>;

const files = import.meta.glob<{ default: ImageMetadata }>(
  '#content/{articles,parts}/**/*.{avif,gif,jpeg,jpg,png,svg,webp}',
);

export async function imagesOf({ article, document }: Reading): Promise<Images> {
  const found = await Promise.all(picturesIn(document).map((url) => imageOf(article, url)));
  return new Map(found.flatMap((image) => (image ? [image] : [])));
}

async function imageOf(
  article: string,
  url: string,
): Promise<readonly [string, Properties] | undefined> {
  // Keys are paths in the bundler's format; we know only how they end.
  const end = `/${pictureFile(article, url)}`;
  const load = Object.entries(files).find(([file]) => file.endsWith(end))?.[1];
  if (!load) return undefined;
  const { default: src } = await load();
  const image = await getImage({ src });
  return [url, { src: image.src, ...image.attributes }];
}

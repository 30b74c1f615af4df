/** The pictures of all articles, for the processes that write pages; not part of the site. */

import type { APIRoute } from 'astro';
import { imagesOf } from '../components/article/images.ts';
import { templateMark } from '../guide-pages/static-paths.ts';
import { isPartOfBuild } from '../library/kept-articles.ts';
import { renderedReadings } from '../library/reading.ts';

export function getStaticPaths() {
  return isPartOfBuild ? [{ params: { images: `${templateMark}images` } }] : [];
}

export const GET: APIRoute = async () => {
  const found = await Promise.all(
    renderedReadings().map(async (reading) => [reading.article, await imagesOf(reading)] as const),
  );
  const byArticle = Map.groupBy(found, ([article]) => article);
  return Response.json(
    [...byArticle].map(([article, all]) => [article, all.flatMap(([, images]) => [...images])]),
  );
};

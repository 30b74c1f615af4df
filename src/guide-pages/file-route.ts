/** The files of articles that Astro writes: all, except in `npm run build`. */

import { articleFiles } from '../components/article/files.ts';
import { isPartOfBuild } from '../library/kept-articles.ts';
import { renderedReadings, type Reading } from '../library/reading.ts';

// A type, because Astro takes only types for the properties of a route.
export type FileProps = {
  readonly reading: Reading;
};

export type FileName = keyof typeof articleFiles;

export function filePathsOf(name: FileName) {
  if (isPartOfBuild) return [];
  return renderedReadings()
    .filter(articleFiles[name].isFor)
    .map((reading) => ({
      params: { article: reading.article, locale: reading.locale },
      props: { reading },
    }));
}

export async function fileResponse(name: FileName, { reading }: FileProps): Promise<Response> {
  const { mediaType, contentOf } = articleFiles[name];
  return new Response(await contentOf(reading), { headers: { 'content-type': mediaType } });
}

/** `/_assets/guides/….json`: the data for the scripts of step pages. */

import type { APIRoute } from 'astro';
import { machineFile, wordsFile, type DataFile } from '../library/data-files.ts';
import { atSteps, renderedReadings } from '../library/reading.ts';

export function getStaticPaths() {
  // One for each text: a step that a translation lacks uses the words of the source.
  const texts = new Map(
    renderedReadings()
      .flatMap(atSteps)
      .map((reading) => [`${reading.article}/${reading.textLocale}`, reading] as const),
  );
  const files = [...texts.values()].flatMap(({ article, config, textLocale, words }) =>
    config ? [machineFile(article, config), wordsFile(article, textLocale, words)] : [],
  );
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...byPath.values()].map((file) => ({
    params: { data: file.path.replace(/\.json$/u, '') },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => Response.json(props.file.content);

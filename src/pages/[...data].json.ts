/** `/_assets/guides/….json`: the data for the scripts of step pages. */

import type { APIRoute } from 'astro';
import {
  catalogFile,
  machineFile,
  sampleFile,
  wordsFile,
  type DataFile,
} from '../library/data-files.ts';
import { catalogFor } from '../library/products.ts';
import { atSteps, builtReadings } from '../library/reading.ts';
import { readSample } from '../library/sample.ts';
import { factsOf } from '../library/sign-in.ts';

export function getStaticPaths() {
  // One for each text: a step that a translation lacks uses the words of the source.
  const texts = new Map(
    builtReadings()
      .flatMap(atSteps)
      .map((reading) => [`${reading.article}/${reading.textLocale}`, reading] as const),
  );
  const files = [...texts.values()].flatMap(({ article, config, textLocale, words }) =>
    config ? [machineFile(article, config), wordsFile(article, textLocale, words)] : [],
  );
  const guides = new Map(
    [...texts.values()].flatMap(({ article, config }) => (config ? [[article, config]] : [])),
  );
  const withFacts = [...guides].filter(([, config]) => factsOf(config).length > 0);
  for (const [article, config] of withFacts) files.push(catalogFile(article, catalogFor(config)));
  if (withFacts.length > 0) files.push(sampleFile(readSample()));
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...byPath.values()].map((file) => ({
    params: { data: file.path.replace(/\.json$/u, '') },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => Response.json(props.file.content);

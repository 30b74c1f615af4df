/** `/_assets/guides/….json`: the data that scripts read. */

import type { APIRoute } from 'astro';
import {
  catalogFile,
  factMessagesFile,
  machineFile,
  messagesFile,
  sampleFile,
  wordsFile,
  type DataFile,
} from '../library/data-files.ts';
import { interfaceLocales, isBuilt } from '../library/interface.ts';
import { catalogFor } from '../library/products.ts';
import type { Locale } from '../locale/locale.ts';
import { atSteps, renderedReadings } from '../library/reading.ts';
import { readSample } from '../library/sample.ts';
import { factsOf } from '../library/sign-in.ts';

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
  const guides = new Map(
    [...texts.values()].flatMap(({ article, config }) => (config ? [[article, config]] : [])),
  );
  const withFacts = [...guides].filter(([, config]) => factsOf(config).length > 0);
  for (const [article, config] of withFacts) files.push(catalogFile(article, catalogFor(config)));
  if (withFacts.length > 0) files.push(sampleFile(readSample()));
  files.push(...messageFiles([...texts.values()].map(({ textLocale }) => textLocale)));
  for (const [article, config] of withFacts) {
    const facts = factsOf(config).map(({ fact }) => fact);
    const locales = interfaceLocales().filter(isBuilt);
    files.push(...locales.map((locale) => factMessagesFile(article, locale, facts)));
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...byPath.values()].map((file) => ({
    params: { data: file.path.replace(/\.json$/u, '') },
    props: { file },
  }));
}

/** @param ofTexts borrowed texts contain a few messages in their own language */
function messageFiles(ofTexts: readonly Locale[]): DataFile[] {
  const locales = new Set([...interfaceLocales().filter(isBuilt), ...ofTexts]);
  const groups = ['step', 'send', 'search', 'directory'] as const;
  return [...locales].flatMap((locale) => groups.map((group) => messagesFile(locale, group)));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => Response.json(props.file.content);

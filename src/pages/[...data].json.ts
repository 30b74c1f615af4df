/** `/_assets/guides/….json`: the data that scripts read. */

import type { APIRoute } from 'astro';
import { machineFile, messagesFile, wordsFile, type DataFile } from '../library/data-files.ts';
import { interfaceLocales, isBuilt } from '../library/interface.ts';
import { atSteps, builtReadings } from '../library/reading.ts';

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
  // Borrowed texts contain a few messages in their own language.
  const locales = new Set([
    ...interfaceLocales().filter(isBuilt),
    ...[...texts.values()].map(({ textLocale }) => textLocale),
  ]);
  const messages = [...locales].flatMap((locale) =>
    (['step', 'send', 'search'] as const).map((group) => messagesFile(locale, group)),
  );
  const byPath = new Map([...files, ...messages].map((file) => [file.path, file]));
  return [...byPath.values()].map((file) => ({
    params: { data: file.path.replace(/\.json$/u, '') },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => Response.json(props.file.content);

/** `/{locale}/{article}/sign-in.json`: what the script needs once someone opens the panel. */

import type { APIRoute } from 'astro';
import type { PanelData } from '../../../browser/directory/panel-data.ts';
import { directoryKeys } from '../../../locale/directory-keys.ts';
import { isMessageKey } from '../../../locale/keys.ts';
import { catalogFile, sampleFile } from '../../../library/data-files.ts';
import { wordsOfFacts } from '../../../library/fact-words.ts';
import { patternOf } from '../../../library/interface.ts';
import { catalogFor } from '../../../library/products.ts';
import { builtReadings } from '../../../library/reading.ts';
import { readSample } from '../../../library/sample.ts';
import { factsOf, readSignInOffer } from '../../../library/sign-in.ts';

export function getStaticPaths() {
  const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
  const sample = base + sampleFile(readSample()).path;
  return builtReadings().flatMap(({ article, locale, config: guide, source }) => {
    const facts = guide ? factsOf(guide).map(({ fact }) => fact) : [];
    if (!guide || facts.length === 0) return [];
    const { config } = readSignInOffer();
    const keys = Object.keys(directoryKeys).filter(isMessageKey);
    const data: PanelData = {
      ...(config && { config }),
      redirectPath: `${base}auth/`,
      catalog: base + catalogFile(article, catalogFor(guide)).path,
      sample,
      examples: source.examples ?? {},
      roles: Object.fromEntries(facts.map(({ name, roles }) => [name, roles])),
      messages: {
        ...Object.fromEntries(keys.map((key) => [key, patternOf(locale, key)])),
        ...wordsOfFacts(facts, locale),
      },
    };
    return [{ params: { article, locale }, props: { data } }];
  });
}

export const GET: APIRoute<{ data: PanelData }> = ({ props }) => Response.json(props.data);

/** `/{locale}/{article}/sign-in.json`: what the script needs once someone opens the panel. */

import type { APIRoute } from 'astro';
import { readSite } from '../../../library/site.ts';
import type { PanelData } from '../../../browser/directory/panel-data.ts';
import {
  catalogFile,
  factMessagesFile,
  messagesFile,
  sampleFile,
} from '../../../library/data-files.ts';
import { catalogFor } from '../../../library/products.ts';
import { renderedReadings } from '../../../library/reading.ts';
import { readSample } from '../../../library/sample.ts';
import { factsOf, readSignInOffer } from '../../../library/sign-in.ts';

export function getStaticPaths() {
  const { base } = readSite();
  const sample = base + sampleFile(readSample()).path;
  return renderedReadings().flatMap(({ article, locale, config: guide, source }) => {
    const facts = guide ? factsOf(guide).map(({ fact }) => fact) : [];
    if (!guide || facts.length === 0) return [];
    const { config } = readSignInOffer();
    const data: PanelData = {
      ...(config && { config }),
      redirectPath: `${base}auth/`,
      catalog: base + catalogFile(article, catalogFor(guide)).path,
      sample,
      examples: source.examples ?? {},
      roles: Object.fromEntries(facts.map(({ name, roles }) => [name, roles])),
      messages: base + messagesFile(locale, 'directory').path,
      factMessages: base + factMessagesFile(article, locale, facts).path,
    };
    return [{ params: { article, locale }, props: { data } }];
  });
}

export const GET: APIRoute<{ data: PanelData }> = ({ props }) => Response.json(props.data);

/** `/{locale}/{article}/words.json`: what the ids of the guide are called in one language. */

import type { APIRoute } from 'astro';
import type { Words } from '../../../guide/words.ts';
import { builtReadings } from '../../../library/reading.ts';

export function getStaticPaths() {
  return builtReadings()
    .filter(({ config, locale, textLocale }) => config && locale === textLocale)
    .map(({ article, locale, words }) => ({ params: { article, locale }, props: { words } }));
}

export const GET: APIRoute<{ words: Words }> = ({ props }) => Response.json(props.words);

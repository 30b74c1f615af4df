/** `/{article}.machine.json`: the compiled guide, the same for every language. */

import type { APIRoute } from 'astro';
import type { GuideConfig } from '../guide/config.ts';
import { isKept } from '../library/kept-articles.ts';
import { allReadings } from '../library/reading.ts';

export function getStaticPaths() {
  const configs = new Map(
    allReadings()
      .filter(({ article }) => !isKept(article))
      .map(({ article, config }) => [article, config]),
  );
  return [...configs].flatMap(([article, config]) =>
    config ? [{ params: { article }, props: { config } }] : [],
  );
}

export const GET: APIRoute<{ config: GuideConfig }> = ({ props }) => Response.json(props.config);

/**
 * `/{locale}/{article}/diagram.svg`: the drawing of a guide as a standalone picture, with its own
 * colors.
 */

import type { APIRoute } from 'astro';
import { drawSvg } from '../../../diagram/svg.ts';
import { styleAlone } from '../../../diagram/style.ts';
import { drawingOf } from '../../../library/diagrams.ts';
import { renderedReadings, type Reading } from '../../../library/reading.ts';
import drawingStyle from '../../../styles/drawing.css?inline';
import tokens from '../../../styles/tokens.css?inline';

export function getStaticPaths() {
  return renderedReadings()
    .filter(({ config, locale, textLocale }) => config && locale === textLocale)
    .map((reading) => ({
      params: { article: reading.article, locale: reading.locale },
      props: { reading },
    }));
}

export const GET: APIRoute<{ reading: Reading }> = async ({ props }) => {
  const { config, locale, words } = props.reading;
  if (!config) throw new Error('A drawing needs a guide');
  const picture = { title: words.title, style: styleAlone(drawingStyle, tokens) };
  const svg = drawSvg(await drawingOf(props.reading, config), { locale, picture });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};

/** `/{locale}/{article}/index.md`: the article as plain Markdown. */

import type { APIRoute } from 'astro';
import { articleMarkdown } from '../../../library/article-markdown.ts';
import { renderedReadings, type Reading } from '../../../library/reading.ts';

export function getStaticPaths() {
  return renderedReadings()
    .filter(({ locale, textLocale }) => locale === textLocale)
    .map((reading) => ({
      params: { article: reading.article, locale: reading.locale },
      props: { reading },
    }));
}

export const GET: APIRoute<{ reading: Reading }> = ({ props }) =>
  new Response(articleMarkdown(props.reading), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });

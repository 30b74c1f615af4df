/** `/llms.txt`: the guides, each with its Markdown, in every language that has them. */

import type { APIRoute } from 'astro';
import { interfaceLocales, translator } from '../library/interface.ts';
import { allReadings } from '../library/reading.ts';
import { readSite } from '../library/site.ts';
import { nativeName } from '../locale/locale.ts';
import { addressesOf } from '../meta/address.ts';
import { formatLlms } from '../meta/llms.ts';

export const GET: APIRoute = ({ site }) => {
  const { title, defaultLocale } = readSite();
  const addressOf = addressesOf(site, import.meta.env.BASE_URL);
  const locales = interfaceLocales();
  const sections = locales.map((locale) => ({
    title: nativeName(locale, locales),
    articles: allReadings()
      .filter((reading) => reading.locale === locale && reading.textLocale === locale)
      .map(({ article, words, document }) => ({
        title: words.title,
        description: document.frontMatter.description,
        href: addressOf(`${locale}/${article}/index.md`),
      })),
  }));
  return new Response(formatLlms(title, translator(defaultLocale)('home.lead'), sections));
};

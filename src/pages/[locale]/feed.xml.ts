/**
 * `/{locale}/feed.xml`: the guides, newest first; exists only if the site knows its own address.
 */

import type { APIRoute } from 'astro';
import { interfaceLocales, isBuilt, translator } from '../../library/interface.ts';
import { allReadings } from '../../library/reading.ts';
import { readSite } from '../../library/site.ts';
import { languageTag, type Locale } from '../../locale/locale.ts';
import { addressesOf } from '../../meta/address.ts';
import { formatFeed } from '../../meta/feed.ts';
import { xmlResponse } from '../../markup/xml.ts';

export function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  return interfaceLocales()
    .filter(isBuilt)
    .map((locale) => ({ params: { locale }, props: { locale } }));
}

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale }, site }) => {
  const addressOf = addressesOf(site, readSite().base);
  const guides = allReadings().filter(
    (reading) => reading.config && reading.locale === locale && reading.textLocale === locale,
  );
  return xmlResponse(
    formatFeed({
      title: readSite().title,
      description: translator(locale)('home.lead'),
      language: languageTag(locale),
      link: addressOf(`${locale}/`),
      self: addressOf(`${locale}/feed.xml`),
      items: guides.map(({ article, words, document, changed }) => ({
        title: words.title,
        description: document.frontMatter.description,
        link: addressOf(`${locale}/${article}/`),
        changed,
      })),
    }),
  );
};

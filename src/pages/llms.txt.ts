/**
 * `/llms.txt`: the guides in every language with links to their Markdown, and the corpora's lists.
 */

import type { APIRoute } from 'astro';
import { localeFor, readIndexedCorpora, corpusPath } from '../corpus/write/corpus-index.ts';
import { interfaceLocales, translator } from '../library/interface.ts';
import { allReadings } from '../library/reading.ts';
import { readSite } from '../library/site.ts';
import { nativeName, type Locale } from '../locale/locale.ts';
import { addressesOf, type AddressOf } from '../meta/address.ts';
import { formatLlms, type LlmsSection } from '../meta/llms.ts';

export const GET: APIRoute = ({ site }) => {
  const { base, title, defaultLocale } = readSite();
  const addressOf = addressesOf(site, base);
  const locales = interfaceLocales();
  const sections = locales.map((locale) => ({
    title: nativeName(locale, locales),
    articles: [...guidesIn(locale, addressOf), ...corporaIn(locale, addressOf)],
  }));
  return new Response(formatLlms(title, translator(defaultLocale)('home.lead'), sections));
};

function guidesIn(locale: Locale, addressOf: AddressOf): LlmsSection['articles'] {
  return allReadings()
    .filter((reading) => reading.locale === locale && reading.textLocale === locale)
    .map(({ article, words, document }) => ({
      title: words.title,
      description: document.frontMatter.description,
      href: addressOf(`${locale}/${article}/index.md`),
    }));
}

/** A corpus is too large to be listed here, and has a page that lists it. */
function corporaIn(locale: Locale, addressOf: AddressOf): LlmsSection['articles'] {
  const t = translator(locale);
  return readIndexedCorpora().flatMap((indexed) => {
    const own = localeFor(indexed, locale);
    if (own === undefined) return [];
    const { corpus } = indexed;
    return {
      title: corpus.name ?? t('kb.title'),
      description: corpus.source ? t('kb.home', { source: corpus.source }) : t('kb.all'),
      href: addressOf(corpusPath(corpus, own)),
    };
  });
}

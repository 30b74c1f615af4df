/** Which index readers of a locale search. */

import { localeFor, readIndexedCorpora } from './corpus-index.ts';
import type { Locale } from '../../locale/locale.ts';
import { allReadings } from '../../library/reading.ts';
import { readSite } from '../../library/site.ts';

/** The locale's own, if anything is written in it; otherwise that of the texts shown instead. */
export function searchLocaleOf(locale: Locale): Locale {
  const hasText =
    readIndexedCorpora().some((indexed) => localeFor(indexed, locale) !== undefined) ||
    allReadings().some((reading) => reading.locale === locale && reading.textLocale === locale);
  return hasText ? locale : readSite().defaultLocale;
}

/** `SITE_LOCALES`: the languages whose pages to build. */

import type { Diagnostic } from '../author/diagnostic.ts';
import { nearest } from '../author/nearest.ts';
import { chooseLocale } from '../locale/choose.ts';
import type { Locale } from '../locale/locale.ts';
import { isWrong } from './setting.ts';

const name = 'SITE_LOCALES';

/**
 * @param written separated by commas, in any case: `nl-NL,de-DE`
 * @returns undefined if empty: then all are built
 */
export function parseSiteLocales(written = ''): readonly Locale[] | undefined {
  const locales = entriesOf(written).map(({ text }) => text.toLowerCase());
  return locales.length > 0 ? locales : undefined;
}

/** @param available the locales of the site and its corpora */
export function checkSiteLocales(
  written: string | undefined,
  available: readonly Locale[],
): Diagnostic[] {
  return entriesOf(written ?? '')
    .filter(({ text }) => !available.includes(text.toLowerCase()))
    .map(({ text, index }) =>
      isWrong('GP712', name, index, `The site has no language “${text}”`, hint(text, available)),
    );
}

function entriesOf(written: string): { readonly text: string; readonly index: number }[] {
  return [...written.matchAll(/[^\s,][^,]*/gu)].map((match) => ({
    text: match[0].trim(),
    index: match.index,
  }));
}

function hint(text: string, available: readonly Locale[]): string {
  const meant =
    nearest(text.replaceAll('_', '-'), available) ?? chooseLocale([text], available, '');
  return meant ? `did you mean “${meant}”?` : `write one or more of: ${available.join(', ')}`;
}

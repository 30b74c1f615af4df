/** The languages that a page is available in, as readers choose them. */

import { direction, languageTag, nativeName, sortByName, type Locale } from '../locale/locale.ts';

export interface NamedLanguage {
  readonly locale: Locale;
  /** In its own language. */
  readonly name: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const known = new Map<string, readonly NamedLanguage[]>();

/**
 * Each locale with its name, in the order of the names. Thousands of pages have the same few sets
 * of locales, and asking CLDR for their names takes longer than rendering a page.
 */
export function namedLanguages(locales: readonly Locale[]): readonly NamedLanguage[] {
  const key = locales.join(' ');
  const found =
    known.get(key) ??
    sortByName(locales).map((locale) => ({
      locale,
      name: nativeName(locale, locales),
      lang: languageTag(locale),
      dir: direction(locale),
    }));
  known.set(key, found);
  return found;
}

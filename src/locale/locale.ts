/** What CLDR knows about a locale. */

import { direction, languageTag, scriptOf } from './direction.ts';

export { direction, languageTag };

/** As in addresses and file names: `nl-nl`, `sr-latn-rs`. */
export type Locale = string;

/** Whether a name is a locale as used in addresses: a language that CLDR knows, in lower case. */
export function isLocale(name: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z\d]+)*$/u.test(name)) return false;
  try {
    const { language } = new Intl.Locale(name);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return languageTag(name).toLowerCase() === name && names.of(language) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The language's own name, as shown in a language switch: “Nederlands”, “Português (Brasil)”. If
 * `among` contains the same language twice, they are distinguished by script (“简体中文”) or else by
 * region.
 */
export function nativeName(locale: Locale, among: readonly Locale[]): string {
  const { language, script } = new Intl.Locale(locale);
  const twins = among.filter((other) => new Intl.Locale(other).language === language);
  const scripts = new Set(twins.map(scriptOf));
  const named = scripts.size > 1 ? scriptOf(locale) : script;
  const isOne = twins.length < 2 || scripts.size === twins.length;
  const code = !isOne ? languageTag(locale) : named ? `${language}-${named}` : language;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? locale;
  const [first = ''] = name;
  // Georgian capitals are for headlines in all capitals, never for a first letter alone.
  const capital = /\p{Script=Georgian}/u.test(first) ? first : first.toLocaleUpperCase(locale);
  return capital + name.slice(first.length);
}

const names = new Intl.Collator('en');

/**
 * Sorts locales by their languages' own names, the same on every page: Latin letters first, then
 * other scripts.
 * @param all distinguishes languages that occur twice, as in `nativeName`
 */
export function sortByName(locales: readonly Locale[], all = locales): Locale[] {
  const named = locales.map((locale) => [nativeName(locale, all), locale] as const);
  return named.sort(([a], [b]) => names.compare(a, b)).map(([, locale]) => locale);
}

/** A language's name for readers of another one: “English” is “Engels” for a Dutch reader. */
export function languageName(locale: Locale, reader: Locale): string {
  const names = new Intl.DisplayNames([languageTag(reader)], { type: 'language' });
  return names.of(new Intl.Locale(locale).language) ?? locale;
}

/** `lang` and `dir` for text that is not in the page's own language; empty if it is. */
export function languageAttributes(text: Locale, page: Locale) {
  return text === page ? {} : { lang: languageTag(text), dir: direction(text) };
}

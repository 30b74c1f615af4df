/** What is known of a locale from its code alone, by way of CLDR. */

/** As in addresses and file names: `nl-nl`, `sr-latn-rs`. */
export type Locale = string;

/** Whether a name is that of a locale as it stands in addresses: a language that CLDR knows, in lower case. */
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

/** As in `lang`: `nl-NL`, `sr-Latn-RS` (BCP 47). */
export function languageTag(locale: Locale): string {
  return new Intl.Locale(locale).toString();
}

export function direction(locale: Locale): 'ltr' | 'rtl' {
  const scripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
  return scripts.has(scriptOf(locale)) ? 'rtl' : 'ltr';
}

/** The script that the locale names, or the one its language is usually written in: `Latn`. */
function scriptOf(locale: Locale): string {
  return new Intl.Locale(locale).maximize().script ?? '';
}

/**
 * The language's name in itself, as a switch shows it: “Nederlands”, “Português (Brasil)”. Where
 * `among` holds the same language twice, the script tells them apart (“简体中文”), or else the region.
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
  // Georgian capitals are for whole words in headlines, never for the first letter alone.
  const capital = /\p{Script=Georgian}/u.test(first) ? first : first.toLocaleUpperCase(locale);
  return capital + name.slice(first.length);
}

const names = new Intl.Collator('en');

/**
 * Locales in the order of their languages' own names, the same on every page: Latin letters first, then
 * the other scripts.
 * @param all tells languages apart that are there twice, as in `nativeName`
 */
export function sortByName(locales: readonly Locale[], all = locales): Locale[] {
  const named = locales.map((locale) => [nativeName(locale, all), locale] as const);
  return named.sort(([a], [b]) => names.compare(a, b)).map(([, locale]) => locale);
}

/** A language's name for readers of another one: “English” for a Dutch reader is “Engels”. */
export function languageName(locale: Locale, reader: Locale): string {
  const names = new Intl.DisplayNames([languageTag(reader)], { type: 'language' });
  return names.of(new Intl.Locale(locale).language) ?? locale;
}

/** `lang` and `dir` of text that is not in the page's own language; nothing where it is. */
export function languageAttributes(text: Locale, page: Locale) {
  return text === page ? {} : { lang: languageTag(text), dir: direction(text) };
}

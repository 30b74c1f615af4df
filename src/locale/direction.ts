/**
 * What an element says about its text: `lang` and `dir`. In a separate file because every step's
 * page needs it, and nothing else about locales.
 */

/** As in `lang` attributes: `nl-NL`, `sr-Latn-RS` (BCP 47). */
export function languageTag(locale: string): string {
  return new Intl.Locale(locale).toString();
}

export function direction(locale: string): 'ltr' | 'rtl' {
  const scripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
  return scripts.has(scriptOf(locale)) ? 'rtl' : 'ltr';
}

/** The script in the locale, or the usual one of its language: `Latn`. */
export function scriptOf(locale: string): string {
  return new Intl.Locale(locale).maximize().script ?? '';
}

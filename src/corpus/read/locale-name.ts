/** A folder's name read as a locale. */
export interface LocaleName {
  /** BCP 47 tag in proper case: `nl-NL`, `zh-Hans`, `es-419`. */
  tag: string;
  /** True if it cannot mean anything else: `it` could be Italian or a department. */
  certain: boolean;
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Parses `en-us`, `EN-US`, `nl_NL`, `zh-Hans`, `es-419`, and `en`. A language on its own must have
 * two letters: with three, `src`, `bin`, and `new` would be languages too.
 *
 * @returns undefined for a name that is not a locale
 */
export function localeNamed(folder: string): LocaleName | undefined {
  const name = folder.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu.test(name)) return undefined;
  const locale = tagOf(name);
  if (locale === undefined || languages.of(locale.language) === undefined) return undefined;
  const certain = locale.script !== undefined || locale.region !== undefined;
  return certain || name.length === 2 ? { tag: locale.toString(), certain } : undefined;
}

function tagOf(name: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(name);
  } catch {
    return undefined;
  }
}

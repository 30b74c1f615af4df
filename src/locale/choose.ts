/** Chooses the best of the site's locales for a reader (BCP 47, similar to RFC 4647 lookup). */

import type { Locale } from './locale.ts';

/**
 * Goes through the reader's languages in order of preference. For each, tries in turn: the same
 * locale; the same language, script, and region with likely subtags added (`pt` → Brazil); the same
 * language and script in another region; the same language in another script.
 * @param wanted in the form of `navigator.languages`; invalid tags are ignored
 */
export function chooseLocale(
  wanted: readonly string[],
  available: readonly Locale[],
  fallback: Locale,
): Locale {
  for (const tag of wanted) {
    const reader = likely(tag);
    if (!reader) continue;
    const scored = available.map((locale) => ({ locale, score: score(reader, likely(locale)) }));
    const [best] = scored.sort((a, b) => b.score - a.score);
    if (best && best.score > 0) return best.locale;
  }
  return fallback;
}

/**
 * Tags that CLDR treats separately, but readers as one language: written Norwegian is mostly
 * Bokmål.
 */
const readAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

function likely(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag);
    return new Intl.Locale(locale, {
      language: readAs[locale.language] ?? locale.language,
    }).maximize();
  } catch {
    return undefined;
  }
}

function score(reader: Intl.Locale, site: Intl.Locale | undefined): number {
  if (site?.language !== reader.language) return 0;
  const script = site.script === reader.script ? 4 : 0;
  const region = site.region === reader.region ? 2 : 0;
  // If there is no text for the reader's region, the language's usual region is best.
  const usual = likely(reader.language)?.region === site.region ? 1 : 0;
  return 1 + script + region + usual;
}

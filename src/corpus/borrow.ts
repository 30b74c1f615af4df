import { chooseLocale } from '../locale/choose.ts';
import { idOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { pendingArticle, surroundings } from './pending.ts';
import type { CorpusOptions, PendingArticle } from './pending.ts';
import type { Surroundings } from './read-article.ts';

/** Articles that a locale lacks, in the language that its readers are likeliest to read. */
export function* borrowedArticles(
  dir: string,
  reader: string,
  catalogue: Catalogue,
  options: CorpusOptions,
): Generator<PendingArticle> {
  if (options.fallback === undefined) return;
  const known = new Map<string, Surroundings>();
  for (const [id, versions] of catalogue.versions) {
    const locales = versions.map(({ locale }) => locale);
    if (locales.includes(reader)) continue;
    const lender = lenderOf(locales, reader, options.fallback);
    const files = catalogue.locales.find(({ locale }) => locale === lender);
    const path = files?.articles.find((found) => idOf(found) === id);
    if (files === undefined || path === undefined) continue;
    const around = known.get(lender) ?? surroundings(dir, files, reader, catalogue, options);
    known.set(lender, around);
    yield pendingArticle(dir, files, path, around);
  }
}

/**
 * The locale whose text readers get where their own has none: another of the same language, then one
 * of the fallback's, then one in a script that they can read, then the first.
 *
 * @param locales those that have the article; at least one
 */
export function lenderOf(locales: readonly string[], reader: string, fallback: string): string {
  const legible = locales.find((locale) => scriptOf(locale) === scriptOf(reader));
  return chooseLocale([reader, fallback], locales, legible ?? locales[0] ?? fallback);
}

/**
 * The locales whose readers get a locale's text.
 *
 * @param versions the locales that have the article
 * @param all the locales of the corpus
 */
export function borrowersOf(
  lender: string,
  versions: readonly string[],
  all: readonly string[],
  fallback: string,
): string[] {
  return all.filter(
    (reader) => !versions.includes(reader) && lenderOf(versions, reader, fallback) === lender,
  );
}

function scriptOf(locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}

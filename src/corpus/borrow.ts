import { chooseLocale } from '../locale/choose.ts';
import type { Surroundings } from './article-context.ts';
import type { Catalogue } from './catalog.ts';
import { pendingArticle, surroundings } from './pending.ts';
import type { CorpusOptions, PendingArticle } from './pending.ts';

/**
 * The articles that a locale lacks, in the language that its readers are most likely to understand.
 */
export function* borrowedArticles(
  dir: string,
  reader: string,
  catalogue: Catalogue,
  options: CorpusOptions,
): Generator<PendingArticle> {
  if (options.fallback === undefined) return;
  const lenders = new Map<string, Lender>();
  for (const [id, versions] of catalogue.versions) {
    const locales = versions.map(({ locale }) => locale);
    if (locales.includes(reader)) continue;
    const locale = lenderOf(locales, reader, options.fallback);
    const lender = lenders.get(locale) ?? lenderIn(locale);
    if (lender === undefined) continue;
    lenders.set(locale, lender);
    const path = lender.paths.get(id);
    if (path !== undefined) yield pendingArticle(dir, lender.files, { id, path }, lender.around);
  }

  function lenderIn(locale: string): Lender | undefined {
    const files = catalogue.locales.find((found) => found.locale === locale);
    return files === undefined
      ? undefined
      : {
          files,
          around: surroundings(dir, files, reader, catalogue, options),
          paths: new Map(files.articles.map(({ id, path }) => [id, path])),
        };
  }
}

interface Lender {
  files: Catalogue['locales'][number];
  around: Surroundings;
  /** Path by id. */
  paths: ReadonlyMap<string, string>;
}

/**
 * The locale whose text readers get if their own has none: preferably one in the same language,
 * then one in the fallback's language, then one in a script that they can read, then the first.
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
 * @param all all locales of the corpus
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

import { chooseLocale } from '../../locale/choose.ts';
import type { CorpusContext } from './article-context.ts';
import type { Catalog } from './catalog.ts';
import {
  pendingArticle,
  corpusContext,
  type CorpusOptions,
  type PendingArticle,
} from './pending.ts';

/**
 * The articles that a locale lacks, in the language that its readers are most likely to understand.
 */
export function* borrowedArticles(
  dir: string,
  reader: string,
  catalog: Catalog,
  options: CorpusOptions,
): Generator<PendingArticle> {
  if (options.fallback === undefined) return;
  const lenders = new Map<string, Lender>();
  for (const [id, versions] of catalog.versions) {
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
    const files = catalog.locales.find((found) => found.locale === locale);
    return files === undefined
      ? undefined
      : {
          files,
          around: corpusContext(dir, files, reader, catalog, options),
          paths: new Map(files.articles.map(({ id, path }) => [id, path])),
        };
  }
}

interface Lender {
  files: Catalog['locales'][number];
  around: CorpusContext;
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

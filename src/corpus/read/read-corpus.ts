import type { CorpusArticle } from './article.ts';
import { borrowedArticles } from './borrow.ts';
import { readCatalog, type Catalog } from './catalog.ts';
import { classes, type ClassCode } from './classes.ts';
import { isWanted, placeOf, type LocaleFiles } from './files.ts';
import type { Finding } from './finding.ts';
import {
  pendingArticle,
  corpusContext,
  type CorpusOptions,
  type PendingArticle,
} from './pending.ts';

/** A file or folder that is not an article, and why. */
export interface Skipped {
  skipped: Finding;
}

/**
 * Reads a corpus one article at a time, writing nothing and keeping nothing but the catalog.
 *
 * @param dir folder with one subfolder per locale
 * @returns articles, locale by locale in path order, and the files that were skipped
 * @throws if the folder cannot be read; the content of files never causes an error
 */
export function* readCorpus(
  dir: string,
  options: CorpusOptions = {},
): Generator<CorpusArticle | Skipped> {
  for (const item of openCorpus(dir, options)) yield 'skipped' in item ? item : item.read();
}

/**
 * Like `readCorpus`, but articles are not read yet. Those borrowed from other locales come last.
 */
export function* openCorpus(
  dir: string,
  options: CorpusOptions = {},
): Generator<PendingArticle | Skipped> {
  const catalog = options.catalog ?? readCatalog(dir, options.rules);
  if (options.locales === undefined) yield* skippedFolders(catalog);
  for (const files of catalog.locales) {
    if (!isWanted(files.locale, options.locales)) continue;
    const around = corpusContext(dir, files, files.locale, catalog, options);
    yield* skippedFiles(files);
    for (const article of files.articles) yield pendingArticle(dir, files, article, around);
    yield* borrowedArticles(dir, files.locale, catalog, options);
  }
}

/**
 * A single article, without reading the others of its locale.
 * @returns undefined if there is no such article
 */
export function findArticle(
  dir: string,
  { catalog, ...options }: CorpusOptions & { catalog: Catalog },
  locale: string,
  slug: string,
): PendingArticle | undefined {
  const files = catalog.locales.find((found) => isWanted(found.locale, [locale]));
  if (files === undefined) return undefined;
  const article = files.articles.find(({ id }) => catalog.slugs.get(id) === slug);
  if (article === undefined) {
    const borrowed = borrowedArticles(dir, files.locale, catalog, options);
    return borrowed.find((item) => item.slug === slug);
  }
  const around = corpusContext(dir, files, files.locale, catalog, options);
  return pendingArticle(dir, files, article, around);
}

/** Folders of Markdown that are not locale folders. */
export function* skippedFolders({ others }: Catalog): Generator<Skipped> {
  for (const folder of others)
    yield skipped('KB49', folder, `${folder} is not the name of a locale; nothing in it is read`);
}

function* skippedFiles(files: LocaleFiles): Generator<Skipped> {
  for (const { path, reason } of files.unread) yield skipped('KB42', path, reason);
  for (const path of files.includes)
    yield skipped(
      'KB01',
      placeOf(files, path),
      'it is included in articles, and is not one itself',
    );
}

function skipped(code: ClassCode, path: string, message: string): Skipped {
  return { skipped: { code, place: `${path}:1:1`, message, fix: classes[code].fix } };
}

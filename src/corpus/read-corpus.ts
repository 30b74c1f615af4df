import type { CorpusArticle } from './article.ts';
import { borrowedArticles } from './borrow.ts';
import { idOf, readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { classes } from './classes.ts';
import { isWanted } from './files.ts';
import type { Finding } from './finding.ts';
import { pendingArticle, surroundings } from './pending.ts';
import type { CorpusOptions, PendingArticle } from './pending.ts';

/** A file that is no article, and why. */
export interface Skipped {
  skipped: Finding;
}

/**
 * Reads a corpus, an article at a time; nothing is written, and nothing kept but the catalogue.
 *
 * @param dir folder with one sub-folder a locale
 * @returns articles, locale by locale in order of path, and the files that were skipped
 * @throws when the folder cannot be read; no content of a file makes it throw
 */
export function* readCorpus(
  dir: string,
  options: CorpusOptions = {},
): Generator<CorpusArticle | Skipped> {
  for (const item of openCorpus(dir, options)) yield 'skipped' in item ? item : item.read();
}

/** Like `readCorpus`, with the articles not read yet; those of other locales that stand in come last. */
export function* openCorpus(
  dir: string,
  options: CorpusOptions = {},
): Generator<PendingArticle | Skipped> {
  const catalogue = options.catalogue ?? readCatalogue(dir);
  for (const files of catalogue.locales) {
    if (!isWanted(files.locale, options.locales)) continue;
    const around = surroundings(dir, files, files.locale, catalogue, options);
    for (const path of files.includes) yield { skipped: include(`${files.docset}/${path}`) };
    for (const path of files.articles) yield pendingArticle(dir, files, path, around);
    yield* borrowedArticles(dir, files.locale, catalogue, options);
  }
}

/**
 * One article, without reading the others of its locale.
 * @returns undefined when there is no such article
 */
export function findArticle(
  dir: string,
  { catalogue, ...options }: CorpusOptions & { catalogue: Catalogue },
  locale: string,
  slug: string,
): PendingArticle | undefined {
  const files = catalogue.locales.find((found) => isWanted(found.locale, [locale]));
  if (files === undefined) return undefined;
  const path = files.articles.find((found) => catalogue.slugs.get(idOf(found)) === slug);
  if (path === undefined) {
    const borrowed = borrowedArticles(dir, files.locale, catalogue, options);
    return borrowed.find((item) => item.slug === slug);
  }
  const around = surroundings(dir, files, files.locale, catalogue, options);
  return pendingArticle(dir, files, path, around);
}

function include(path: string): Finding {
  const message = 'part of includes/, which is pasted into articles and is none';
  return { code: 'KB01', place: `${path}:1:1`, message, mend: classes.KB01.mend };
}

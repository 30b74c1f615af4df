import { join } from 'node:path';
import { areCurrent, type CorpusContext } from './article-context.ts';
import { type ArticlePath, placeOf, type LocaleFiles } from './files.ts';
import type { CorpusArticle, Use } from './article.ts';
import type { Catalog } from './catalog.ts';
import { imagesOf, type PutImage } from './images.ts';
import { includesOf } from './includes.ts';
import { englishLabels, type Labels } from './repair.ts';
import { readArticle, type ArticleFile } from './read-article.ts';
import { readText } from './read-text.ts';
import { plainRules, type CorpusRules } from './rules.ts';

/** How to read a corpus; everything has a default. */
export interface CorpusOptions {
  /** Locales to read, in any case; all by default. The others are still used for comparison. */
  locales?: readonly string[];
  /** Rules of the corpus; by default, those for an unknown corpus. */
  rules?: CorpusRules;
  /** An existing catalog, if the same corpus is read more than once. */
  catalog?: Catalog;
  /** Locale whose text replaces articles that a wanted locale lacks; by default, nothing does. */
  fallback?: string;
  /** Labels to put into texts, by locale. */
  labels?: (locale: string) => Labels;
  /** Address of an article's page. */
  articleAddress?: (locale: string, slug: string) => string;
  /** Address of an image. */
  imageAddress?: (name: string) => string;
  /** Receives the images that articles use. */
  putImage?: PutImage;
}

/** A file whose reading can be deferred, or skipped if nothing has changed. */
export interface PendingArticle extends Omit<ArticleFile, 'text'> {
  /** The slug of the article. */
  slug: string;
  catalog: Catalog;
  /** Reads the file. */
  text: () => string;
  /** Reads the article from the file, or from another text instead. */
  read: (instead?: string) => CorpusArticle;
  /** True if nothing that an earlier reading used, apart from the file, has changed. */
  isCurrent: (uses: readonly Use[]) => boolean;
}

export function pendingArticle(
  dir: string,
  files: LocaleFiles,
  { id, path }: ArticlePath,
  around: CorpusContext,
): PendingArticle {
  const { locale, folder } = files;
  const place = placeOf(files, path);
  const text = () => {
    const file = readText(join(dir, place));
    // It was text when the catalog was created.
    return 'text' in file ? file.text : '';
  };
  const article = { locale, folder, id, path, place };
  return {
    ...article,
    catalog: around.catalog,
    slug: around.catalog.slugs.get(id) ?? path,
    text,
    read: (instead = text()) => readArticle({ ...article, text: instead }, around),
    isCurrent: (uses) => areCurrent(uses, around),
  };
}

/**
 * The context for reading a locale's articles.
 * @param reader the locale of the pages that the text is for
 */
export function corpusContext(
  dir: string,
  files: LocaleFiles,
  reader: string,
  catalog: Catalog,
  options: CorpusOptions,
): CorpusContext {
  const put = options.putImage ?? (() => undefined);
  const addressOf = options.articleAddress ?? defaultAddress;
  return {
    catalog,
    rules: options.rules ?? plainRules,
    images: imagesOf(
      [files, ...catalog.locales.filter((other) => other !== files)].map((one) => ({
        folder: join(dir, one.docset),
        paths: one.images,
      })),
      put,
    ),
    includes: includesOf(dir, files),
    labels: options.labels?.(files.locale) ?? englishLabels,
    articleAddress: (slug) => addressOf(reader, slug),
    imageAddress: options.imageAddress ?? ((name) => `/kb/${name}`),
  };
}

function defaultAddress(locale: string, slug: string): string {
  return `/${locale.toLowerCase()}/kb/${slug}/`;
}

import { join } from 'node:path';
import { areCurrent } from './article-context.ts';
import type { Surroundings } from './article-context.ts';
import type { ArticlePath } from './article-paths.ts';
import type { CorpusArticle, Use } from './article.ts';
import type { Catalogue } from './catalogue.ts';
import { placeOf } from './files.ts';
import type { LocaleFiles } from './files.ts';
import { imagesOf } from './images.ts';
import type { PutImage } from './images.ts';
import { includesOf } from './includes.ts';
import { englishLabels } from './labels.ts';
import { readArticle } from './read-article.ts';
import type { ArticleFile } from './read-article.ts';
import { readText } from './read-text.ts';
import type { Labels } from './repair.ts';
import { plainRules } from './rules.ts';
import type { CorpusRules } from './rules.ts';

/** How a corpus is read; everything has a default. */
export interface CorpusOptions {
  /** Locales to read, in any case of letters; all without it. The others are still compared with. */
  locales?: readonly string[];
  /** Rules of the corpus; those of one of which nothing is known without it. */
  rules?: CorpusRules;
  /** Known already, when more than one reading is made of the same corpus. */
  catalogue?: Catalogue;
  /** Locale whose text stands in where a wanted one lacks an article; without it, none does. */
  fallback?: string;
  /** Words put into a text, by locale. */
  labels?: (locale: string) => Labels;
  /** Address of an article's page. */
  articleAddress?: (locale: string, slug: string) => string;
  /** Address of an image. */
  imageAddress?: (name: string) => string;
  /** Receives the images that articles use. */
  putImage?: PutImage;
}

/** One file as the loader handles it: reading it can be put off, or left out when nothing changed. */
export interface PendingArticle extends Omit<ArticleFile, 'text'> {
  /** The slug that the article has or will have. */
  slug: string;
  catalogue: Catalogue;
  /** Reads the file. */
  text: () => string;
  /** Reads the article out of it, or out of another text in its place. */
  read: (instead?: string) => CorpusArticle;
  /** True while what an earlier reading used besides the file is as it was. */
  isCurrent: (uses: readonly Use[]) => boolean;
}

export function pendingArticle(
  dir: string,
  files: LocaleFiles,
  { id, path }: ArticlePath,
  around: Surroundings,
): PendingArticle {
  const { locale, folder } = files;
  const place = placeOf(files, path);
  const text = () => {
    const file = readText(join(dir, place));
    // It was a text when the catalogue was made.
    return 'text' in file ? file.text : '';
  };
  const article = { locale, folder, id, path, place };
  return {
    ...article,
    catalogue: around.catalogue,
    slug: around.catalogue.slugs.get(id) ?? path,
    text,
    read: (instead = text()) => readArticle({ ...article, text: instead }, around),
    isCurrent: (uses) => areCurrent(uses, around),
  };
}

/**
 * What the articles of a locale are read with.
 * @param reader the locale whose pages the text is for
 */
export function surroundings(
  dir: string,
  files: LocaleFiles,
  reader: string,
  catalogue: Catalogue,
  options: CorpusOptions,
): Surroundings {
  const put = options.putImage ?? (() => undefined);
  const addressOf = options.articleAddress ?? defaultAddress;
  return {
    catalogue,
    rules: options.rules ?? plainRules,
    images: imagesOf(
      [files, ...catalogue.locales.filter((other) => other !== files)].map((one) => ({
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

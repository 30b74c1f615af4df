import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusArticle } from './article.ts';
import { idOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { LocaleFiles } from './files.ts';
import { imagesOf } from './images.ts';
import type { PutImage } from './images.ts';
import { englishLabels } from './labels.ts';
import { readArticle } from './read-article.ts';
import type { ArticleFile, Surroundings } from './read-article.ts';
import type { Labels } from './repair.ts';

/** How a corpus is read; everything has a default. */
export interface CorpusOptions {
  /** Locales to read, in any case of letters; all without it. The others are still compared with. */
  locales?: readonly string[];
  /** Known already, when more than one reading is made of the same corpus. */
  catalogue?: Catalogue;
  /** Locale whose text stands in where a wanted one lacks an article; without it, none does. */
  fallback?: string;
  /** Ids of articles to build and not to list; without it, the drafts that the corpus came with. */
  unlisted?: readonly string[];
  /** Words put into a text, by locale. */
  labels?: (locale: string) => Labels;
  /** Address of an article's page. */
  articleAddress?: (locale: string, slug: string) => string;
  /** Address of an image. */
  imageAddress?: (name: string) => string;
  /** Receives the images that articles use. */
  putImage?: PutImage;
}

/** Not meant for readers, but published: a template, a test, the start page of the editors. */
export const drafts: readonly string[] = ['Alchemy-Insight-Template', 'index', 'test-test'];

/** One file as the loader handles it: reading it can be put off, or left out when nothing changed. */
export interface PendingArticle extends Omit<ArticleFile, 'text'> {
  id: string;
  /** The slug that the article has or will have. */
  slug: string;
  catalogue: Catalogue;
  /** Reads the file. */
  text: () => string;
  /** Reads the article out of it, or out of another text in its place. */
  read: (instead?: string) => CorpusArticle;
}

export function pendingArticle(
  dir: string,
  { locale, docset }: LocaleFiles,
  path: string,
  around: Surroundings,
): PendingArticle {
  const place = `${docset}/${path}`;
  const id = idOf(path);
  const text = () => readFileSync(join(dir, place), 'utf8');
  return {
    ...{ locale, path, place, id, catalogue: around.catalogue, text },
    slug: around.catalogue.slugs.get(id) ?? path,
    read: (instead = text()) => readArticle({ locale, path, place, text: instead }, around),
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
    images: imagesOf(
      [files, ...catalogue.locales.filter((other) => other !== files)].map((one) => ({
        folder: join(dir, one.docset),
        paths: one.images,
      })),
      put,
    ),
    labels: options.labels?.(files.locale) ?? englishLabels,
    unlisted: new Set(options.unlisted ?? drafts),
    articleAddress: (slug) => addressOf(reader, slug),
    imageAddress: options.imageAddress ?? ((name) => `/kb/${name}`),
  };
}

function defaultAddress(locale: string, slug: string): string {
  return `/${locale.toLowerCase()}/kb/${slug}/`;
}

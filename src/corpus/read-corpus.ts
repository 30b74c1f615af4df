import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusArticle } from './article.ts';
import { idOf, readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { classes } from './classes.ts';
import type { LocaleFiles } from './files.ts';
import type { Finding } from './finding.ts';
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
const drafts = ['Alchemy-Insight-Template', 'index', 'test-test'];

/** A file that is no article, and why. */
export interface Skipped {
  skipped: Finding;
}

/** One file as the loader handles it: reading it can be put off, or left out when nothing changed. */
export interface PendingArticle {
  file: ArticleFile;
  /** The slug that the article has or will have. */
  slug: string;
  around: Surroundings;
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
  for (const item of openCorpus(dir, options))
    yield 'skipped' in item ? item : readArticle(item.file, item.around);
}

/** Like `readCorpus`, with the articles not read yet. */
export function* openCorpus(
  dir: string,
  options: CorpusOptions = {},
): Generator<PendingArticle | Skipped> {
  const catalogue = options.catalogue ?? readCatalogue(dir);
  for (const files of catalogue.locales) {
    if (!isWanted(files.locale, options.locales)) continue;
    const around = surroundings(dir, files, catalogue, options);
    for (const path of files.includes) yield { skipped: include(`${files.docset}/${path}`) };
    for (const path of files.articles) yield pendingArticle(dir, files, path, around);
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
  const path = files?.articles.find((found) => catalogue.slugs.get(idOf(found)) === slug);
  if (files === undefined || path === undefined) return undefined;
  return pendingArticle(dir, files, path, surroundings(dir, files, catalogue, options));
}

function pendingArticle(
  dir: string,
  { locale, docset }: LocaleFiles,
  path: string,
  around: Surroundings,
): PendingArticle {
  const place = `${docset}/${path}`;
  const text = readFileSync(join(dir, place), 'utf8');
  return {
    file: { locale, path, place, text },
    slug: around.catalogue.slugs.get(idOf(path)) ?? path,
    around,
  };
}

/** Locales of a corpus that a filter lets through, as the corpus spells them. */
export function isWanted(locale: string, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((name) => name.toLowerCase() === locale.toLowerCase());
}

function surroundings(
  dir: string,
  files: LocaleFiles,
  catalogue: Catalogue,
  options: CorpusOptions,
): Surroundings {
  const put = options.putImage ?? (() => undefined);
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
    articleAddress:
      options.articleAddress ?? ((locale, slug) => `/${locale.toLowerCase()}/kb/${slug}/`),
    imageAddress: options.imageAddress ?? ((name) => `/kb/${name}`),
  };
}

function include(path: string): Finding {
  const message = 'part of includes/, which is pasted into articles and is none';
  return { code: 'KB01', place: `${path}:1:1`, message, mend: classes.KB01.mend };
}

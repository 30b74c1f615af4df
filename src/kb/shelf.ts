/** What is known of a corpus from the names of its files alone: enough for the pages of the guides. */

import { idOf } from '../corpus/catalogue.ts';
import { corpusLocales, localeFiles, type LocaleFiles } from '../corpus/files.ts';
import { uniqueSlugs } from '../corpus/slug.ts';
import { readCorpora, type Corpus } from '../library/corpora.ts';
import { isBuilt } from '../library/interface.ts';
import type { Locale } from '../locale/locale.ts';

export interface Shelf {
  readonly corpus: Corpus;
  /** Files by locale as addresses have it. */
  readonly locales: ReadonlyMap<Locale, LocaleFiles>;
  readonly slugs: ReadonlyMap<string, string>;
}

let shelves: readonly Shelf[] | undefined;

/** Every corpus of the site, listed once a build. */
export function readShelves(): readonly Shelf[] {
  return (shelves ??= readCorpora().map(shelfOf));
}

/** @throws when the folder cannot be read */
export function shelfOf(corpus: Corpus): Shelf {
  const all = corpusLocales(corpus.dir).map((locale) => localeFiles(corpus.dir, locale));
  return {
    corpus,
    locales: new Map(all.map((files) => [files.locale.toLowerCase(), files])),
    slugs: uniqueSlugs(all.flatMap(({ articles }) => articles.map(idOf))),
  };
}

/** Locales of a corpus that this build makes. */
export function builtLocalesOf({ locales }: Shelf): Locale[] {
  return [...locales.keys()].filter(isBuilt);
}

/** The start of a corpus's addresses in a locale, without the site's base. */
export function shelfPath({ prefix }: Pick<Corpus, 'prefix'>, locale: Locale): string {
  return `${locale}/kb/${prefix}`;
}

/**
 * The page of an original article.
 * @param original as a guide's `replaces` has it: `AlchemyInsights/yammer-licensing-issues`
 * @returns its path on the site; undefined when no corpus has it in that locale
 */
export function pageOfOriginal(original: string, locale: Locale): string | undefined {
  for (const { corpus, locales, slugs } of readShelves()) {
    const files = locales.get(locale);
    const id = files?.articles.map(idOf).find((found) => isOriginal(original, files.docset, found));
    const slug = id === undefined ? undefined : slugs.get(id);
    if (slug !== undefined) return `${shelfPath(corpus, locale)}${slug}/`;
  }
  return undefined;
}

/** True when an article is the one that a guide names, by its docset and path, or by its path. */
export function isOriginal(original: string, docset: string, id: string): boolean {
  const [, ...folder] = docset.split('/');
  return original === [...folder, id].join('/');
}

/** Where Astro renders the shell of a corpus's pages. An underscore is in no article's slug. */
export function shellPath(corpus: Pick<Corpus, 'prefix'>, locale: Locale): string {
  return `${shelfPath(corpus, locale)}_shell/`;
}

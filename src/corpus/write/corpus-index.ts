/** What the names of its files alone say about a corpus: enough for the pages of guides. */

import { articleAddresses, pathInLocale } from '../read/slug.ts';
import { corpusFiles, type LocaleFiles } from '../read/files.ts';
import { readCorpora, type Corpus } from '../../library/corpora.ts';
import { interfaceLocaleFor, isBuilt } from '../../library/interface.ts';
import { chooseLocale } from '../../locale/choose.ts';
import type { Locale } from '../../locale/locale.ts';
import { addressPath } from './address-path.ts';

export interface IndexedCorpus {
  readonly corpus: Corpus;
  /** Files by locale as in addresses. */
  readonly locales: ReadonlyMap<Locale, LocaleFiles>;
  readonly slugs: ReadonlyMap<string, string>;
}

let indexedCorpora: readonly IndexedCorpus[] | undefined;

/** Every corpus of the site, read once per build. */
export function readIndexedCorpora(): readonly IndexedCorpus[] {
  return (indexedCorpora ??= readCorpora().map(indexCorpus));
}

/** To be called when files were added or deleted. */
export function forgetIndexedCorpora(): void {
  indexedCorpora = undefined;
}

/** @throws CorpusProblem if the folder is not a readable corpus */
export function indexCorpus(corpus: Corpus): IndexedCorpus {
  const { locales } = corpusFiles(corpus.dir, corpus.rules);
  return {
    corpus,
    locales: new Map(locales.map((files) => [files.locale.toLowerCase(), files])),
    slugs: articleAddresses(locales, corpus.rules),
  };
}

/** The locales of a corpus that this build includes. */
export function builtLocalesOf({ locales }: IndexedCorpus): Locale[] {
  return [...locales.keys()].filter(isBuilt);
}

/**
 * The corpus locale for readers of an interface locale: their own, or else one without its own
 * interface that uses theirs (`en` for `en-us`).
 */
export function localeFor({ locales }: IndexedCorpus, reader: Locale): Locale | undefined {
  if (locales.has(reader)) return reader;
  const framed = [...locales.keys()].filter((locale) => interfaceLocaleFor(locale) === reader);
  const [first] = framed;
  const isSame = (locale: Locale) => languageOf(locale) === languageOf(reader);
  return first === undefined
    ? undefined
    : chooseLocale([reader], framed.filter(isSame), '') || undefined;
}

function languageOf(locale: Locale): string {
  return new Intl.Locale(locale).language;
}

/** The root of a corpus's addresses in a locale, without the site's base. */
export function corpusPath({ prefix }: Pick<Corpus, 'prefix'>, locale: Locale): string {
  return `${locale}/kb/${prefix}`;
}

/**
 * The page of an original article.
 * @param original as in a guide's `replaces`: `AlchemyInsights/no-sound`
 * @returns its path on the site; undefined if no corpus has it in that locale
 */
export function pageOfOriginal(original: string, reader: Locale): string | undefined {
  for (const indexed of readIndexedCorpora()) {
    const locale = localeFor(indexed, reader);
    const files = locale === undefined ? undefined : indexed.locales.get(locale);
    if (locale === undefined || files === undefined) continue;
    const article = files.articles.find(({ id }) => original === pathInLocale(files, id));
    const slug = article === undefined ? undefined : indexed.slugs.get(article.id);
    if (slug !== undefined) return corpusPath(indexed.corpus, locale) + addressPath(slug);
  }
  return undefined;
}

/** Where Astro renders the template for a corpus's pages. No article's slug contains an underscore. */
export function templatePath(corpus: Pick<Corpus, 'prefix'>, locale: Locale): string {
  return `${corpusPath(corpus, locale)}_template/`;
}

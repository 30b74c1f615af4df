/** Builds the pages of a corpus in one locale, both for builds and for the dev server. */

import { posix } from 'node:path';
import type { CorpusArticle } from '../read/article.ts';
import { borrowersOf } from '../read/borrow.ts';
import type { Catalog } from '../read/catalog.ts';
import type { CorpusOptions } from '../read/pending.ts';
import type { Corpus } from '../../library/corpora.ts';
import { direction, languageTag, type Locale } from '../../locale/locale.ts';
import { languagesOf } from '../../meta/page-set.ts';
import { addressPath } from './address-path.ts';
import { articleMain, movedMain, type PageContext, type GuideLink } from './article-page.ts';
import { browsePages, type BrowsePage, type Listed } from './browse.ts';
import { titleFor, type Replacing } from './replacing-guides.ts';
import { languageSections, templateFrom, type PageContent } from './template.ts';
import { corpusPath } from './corpus-index.ts';
import { labelsOf, wordingFor } from './wording.ts';

export interface PageWriterSettings {
  readonly corpus: Corpus;
  /** As spelled in the corpus. */
  readonly locale: string;
  /** The page that Astro rendered for this locale. */
  readonly template: string;
  /** The locale for readers whose own is not available. */
  readonly fallback: Locale;
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  readonly guides: readonly Replacing[];
}

export interface PageWriter {
  /** The locale as in addresses. */
  readonly locale: Locale;
  /** How to read the corpus for these pages. */
  readonly options: CorpusOptions;
  readonly imageAddress: (name: string) => string;
  readonly page: (article: CorpusArticle) => string;
  /**
   * Whether an article belongs in the list: it is useful to readers, who can be expected to
   * understand it.
   */
  readonly isListed: (article: CorpusArticle) => boolean;
  /** What a page shows that redirects to the list of all articles. */
  readonly start: Pick<Listed, 'title' | 'lang' | 'dir'>;
  /** The page of an old path, which redirects to an article. */
  readonly moved: (
    path: string,
    article: Pick<Listed, 'title' | 'lang' | 'dir'>,
    slug: string,
  ) => string;
  /** The list of all articles, page by page, with paths relative to the corpus's root. */
  readonly lists: (entries: readonly Listed[]) => readonly { path: string; html: string }[];
}

/** Folder of the images within the site. They are named by their content. */
export const imageFolder = '_assets/kb';

export function openPageWriter(settings: PageWriterSettings, catalog: Catalog): PageWriter {
  const { corpus, base } = settings;
  const locale = settings.locale.toLowerCase();
  const words = wordingFor(locale);
  const template = templateFrom(settings.template);
  const addressOf = (of: Locale, slug: string) =>
    base + corpusPath(corpus, of.toLowerCase()) + addressPath(slug);
  const context: PageContext = {
    ...{ corpus, locale, words },
    list: `${base}${corpusPath(corpus, locale)}`,
    name: corpus.name ?? words.t('kb.title'),
  };
  const imageAddress = (name: string) => `${base}${imageFolder}/${name}`;
  const all = [...new Set(catalog.locales.map((files) => files.locale.toLowerCase()))];
  const languages = languagesIn(locale, all, settings.fallback);
  return {
    locale,
    imageAddress,
    options: {
      labels: (of) => labelsOf(of === settings.locale ? words : wordingFor(of.toLowerCase())),
      articleAddress: addressOf,
      imageAddress,
      fallback: settings.fallback,
      rules: corpus.rules,
    },
    page: (article) => {
      const versions = catalog.versions.get(article.id) ?? [];
      const home = article.locale.toLowerCase();
      const locales = versions.map((version) => version.locale.toLowerCase());
      return template({
        title: article.title,
        description: article.meta.description ?? article.excerpt,
        // Borrowed text should be found where it belongs.
        robots: home === locale ? article.meta.robots?.toLowerCase() : 'noindex, nofollow',
        path: addressPath(article.slug),
        canonical: corpusPath(corpus, home) + addressPath(article.canonical ?? article.slug),
        languages: languages(locales),
        main: articleMain(article, guidesFor(article, settings), context),
      });
    },
    start: { title: context.name, lang: words.lang, dir: direction(words.locale) },
    isListed: ({ unlisted, locale: home, lang }) =>
      !unlisted &&
      (home === settings.locale ||
        [locale, settings.fallback].some((read) => languageOf(read) === languageOf(lang))),
    moved: (path, article, slug) => template(movedContent(path, article, slug, addressOf, context)),
    lists: (entries) =>
      browsePages(entries, context).map((page) => ({
        path: page.path,
        html: template(listContent(page, context, languages(all, page.path === ''))),
      })),
  };
}

function movedContent(
  path: string,
  { title, lang, dir }: Pick<Listed, 'title' | 'lang' | 'dir'>,
  slug: string,
  addressOf: (locale: Locale, slug: string) => string,
  { corpus, locale, words }: PageContext,
): PageContent {
  const moved = addressOf(locale, slug);
  return {
    title,
    description: title,
    robots: 'noindex',
    moved,
    path: addressPath(path),
    canonical: corpusPath(corpus, locale) + addressPath(slug),
    languages: new Set(),
    main: movedMain({ title, lang, dir }, moved, words),
  };
}

function listContent(
  { path, title, main }: BrowsePage,
  { corpus, locale }: PageContext,
  languages: ReadonlySet<string>,
): PageContent {
  return {
    title,
    description: title,
    robots: undefined,
    path,
    // The number of list pages differs between locales; all of them have the first one.
    elsewhere: '',
    canonical: corpusPath(corpus, locale) + path,
    languages,
    main,
  };
}

/**
 * The sections for the languages of a page, by the locales that have its article. Thousands of
 * articles have only a few different sets of locales, so each is computed once.
 */
function languagesIn(own: Locale, all: readonly Locale[], fallback: Locale) {
  const known = new Map<string, ReadonlySet<string>>();
  return (versions: readonly Locale[], isSame = true): ReadonlySet<string> => {
    const key = `${isSame} ${versions.join(' ')}`;
    const found = known.get(key) ?? sectionsFor(versions, isSame);
    known.set(key, found);
    return found;
  };

  function sectionsFor(versions: readonly Locale[], isSame: boolean): Set<string> {
    const borrowers = versions.includes(own) ? borrowersOf(own, versions, all, fallback) : [];
    const pages = all.map((locale) => ({
      locale,
      path: '',
      translated: versions.includes(locale),
      ...(borrowers.includes(locale) && { borrowsFrom: own }),
    }));
    return languageSections(languagesOf({ pages, own, fallback, isSame }));
  }
}

function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}

function guidesFor(
  { source }: CorpusArticle,
  { guides, locale, base }: PageWriterSettings,
): GuideLink[] {
  const path = posix.relative(source.folder, source.path).replace(/\.(?:md|markdown)$/iu, '');
  return guides
    .filter(({ original }) => original === path)
    .map((guide) => {
      const { reader, language, title } = titleFor(guide, locale.toLowerCase());
      const address = `${base}${reader}/${guide.article}/`;
      return language === reader
        ? { address, title }
        : { address, title, lang: languageTag(language) };
    });
}

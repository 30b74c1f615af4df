/** The pages of an article in one locale. */

import { languageName } from '../locale/locale.ts';
import { atSteps, pagesOf, type Reading } from '../library/reading.ts';
import { robotsOf } from '../library/robots.ts';
import { hostsFor } from '../library/sign-in.ts';
import { readSite } from '../library/site.ts';
import { wordsOfStep } from '../library/step-words.ts';
import type { GuidePage } from './page.ts';

/** The article itself: always one. */
export function articlePagesOf(reading: Reading): GuidePage[] {
  const { words, document } = reading;
  return [
    {
      kind: 'article',
      reading,
      rest: '',
      words: () => ({ title: words.title, description: document.frontMatter.description }),
      hasDescription: true,
      robots: robotsOf(reading),
      fallback: readSite().defaultLocale,
      pagesAt: (article, rest) => pagesOf({ ...reading, article }, rest),
    },
  ];
}

/** One for each step of a guide. */
export function stepPagesOf(reading: Reading): GuidePage[] {
  const hosts = reading.config ? hostsFor(reading.config) : [];
  return atSteps(reading).map((page) => ({
    kind: 'step',
    reading: page,
    rest: `${page.step ?? ''}/`,
    words: () => wordsOfStep(page),
    hasDescription: true,
    robots: robotsOf(page),
    hosts,
    fallback: readSite().defaultLocale,
    pagesAt: (article, rest) => pagesOf({ ...page, article }, rest),
  }));
}

/** The drawing of a guide. */
export function diagramPagesOf(reading: Reading): GuidePage[] {
  const { config, t, words } = reading;
  if (!config) return [];
  return [
    {
      kind: 'diagram',
      reading,
      rest: 'diagram/',
      words: () => ({ title: `${t('diagram.title')} · ${words.title}` }),
      hasDescription: false,
      robots: 'noindex, nofollow',
      fallback: readSite().defaultLocale,
      pagesAt: (article, rest) => pagesOf({ ...reading, article }, rest),
    },
  ];
}

/** A translation beside its source. */
export function sideBySidePagesOf(reading: Reading): GuidePage[] {
  const { locale, textLocale, original, t, words } = reading;
  if (locale !== textLocale || locale === original.locale) return [];
  return [
    {
      kind: 'side-by-side',
      reading,
      rest: 'side-by-side/',
      words: () => ({
        title: `${t('side.title', { language: languageName(original.locale, locale) })} · ${words.title}`,
      }),
      hasDescription: false,
      robots: 'noindex, nofollow',
      alternates: false,
      // Each translation has a page next to its source; the source alone is the article.
      pagesAt: (article, rest) =>
        pagesOf({ ...reading, article }, rest).map((page) =>
          page.locale === original.locale ? { ...page, path: `${page.locale}/${article}/` } : page,
        ),
    },
  ];
}

export function guidePagesOf(reading: Reading): GuidePage[] {
  return [articlePagesOf, stepPagesOf, diagramPagesOf, sideBySidePagesOf].flatMap((pages) =>
    pages(reading),
  );
}

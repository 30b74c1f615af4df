/** Where the pages of old addresses lead: those of steps and articles that no longer exist. */

import { isRetired, stepToday } from '../guide/aliases.ts';
import type { StepId } from '../guide/config.ts';
import { titleOf } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';
import type { Translate } from '../locale/keys.ts';
import type { OldArticle } from './articles-lock.ts';
import { interfaceLocales, isBuilt, translator } from './interface.ts';
import { atStep, pagesOf, type Reading } from './reading.ts';
import type { Translation } from './translation.ts';

/** The content of an old address's page. */
export interface MovedPage {
  readonly locale: Locale;
  readonly t: Translate;
  /** The current pages. */
  readonly translations: readonly Translation[];
  /** Whether something else replaces what the link promised. */
  readonly retired: boolean;
  /** False if nothing replaces it, and the page leads to the start page. */
  readonly isReplaced: boolean;
  /** Where it leads, relative to the site's root, and a name for it. */
  readonly path: string;
  readonly label: string;
  /** The article that it is part of, if that is not the label itself. */
  readonly article?: { readonly path: string; readonly title: string };
  /** The language of the label. */
  readonly textLocale: Locale;
}

export function movedToStep(reading: Reading, step: StepId, retired: boolean): MovedPage {
  const page = atStep(reading, step);
  const { article, locale, textLocale, t, words } = page;
  const path = `${locale}/${article}/`;
  return {
    ...{ locale, t, textLocale, retired, isReplaced: true },
    translations: pagesOf(page, `${step}/`),
    path: `${path}${step}/`,
    label: titleOf(words, step),
    article: { path, title: words.title },
  };
}

/** To the article, or to a page of it that is not a step. */
function movedToArticle(reading: Reading, retired: boolean, rest = ''): MovedPage {
  const { article, locale, textLocale, t, words } = reading;
  return {
    ...{ locale, t, textLocale, retired, isReplaced: true },
    translations: pagesOf(reading, rest),
    path: `${locale}/${article}/${rest}`,
    label: words.title,
  };
}

/** For an article that was not replaced. */
function movedToStart(locale: Locale): MovedPage {
  const t = translator(locale);
  const translations = interfaceLocales().map((other) => ({
    locale: other,
    path: `${other}/`,
    translated: true,
  }));
  return {
    ...{ locale, t, textLocale: locale, retired: true, isReplaced: false },
    ...{ translations, path: `${locale}/`, label: t('missing.home') },
  };
}

/**
 * The pages of an article that no longer exists, one for each address that it ever had.
 * @param readings today's articles, in the locales of this build
 * @returns `path` is what follows the article's id; undefined for the article itself
 */
export function movedPages(
  old: OldArticle,
  readings: readonly Reading[],
): { readonly path: string | undefined; readonly moving: MovedPage }[] {
  const { steps, retired, today } = old;
  const paths = [undefined, ...steps, ...(steps.length > 0 ? ['diagram'] : [])];
  if (today === undefined)
    return interfaceLocales()
      .filter(isBuilt)
      .flatMap((locale) => paths.map((path) => ({ path, moving: movedToStart(locale) })));
  return readings
    .filter(({ article }) => article === today)
    .flatMap((reading) =>
      paths.map((path) => ({
        path,
        moving: retired ? movedToArticle(reading, true) : movedAlong(reading, path),
      })),
    );
}

/** Where a page of a renamed article is today. */
function movedAlong(reading: Reading, path: string | undefined): MovedPage {
  const { config } = reading;
  const step = config && path !== undefined ? stepToday(config, path) : undefined;
  if (config && step !== undefined && Object.hasOwn(config.states, step))
    return movedToStep(reading, step, isRetired(config, path ?? ''));
  return movedToArticle(reading, false, path === 'diagram' && config ? 'diagram/' : '');
}

/** The pictures of the site: one for each step, each article, and each start page. */

import { isOutcome, type StepId } from '../guide/config.ts';
import { titleOf } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';
import type { Picture } from '../pictures/layout.ts';
import { interfaceLocales, isBuilt, translator } from './interface.ts';
import { atSteps, renderedReadings, type Reading } from './reading.ts';
import { readSite } from './site.ts';

const { title: site } = readSite();

export function pictureOfHome(locale: Locale): Picture {
  return { locale, site, title: translator(locale)('home.title') };
}

export function pictureOfArticle({ textLocale, words }: Reading): Picture {
  return { locale: textLocale, site, title: words.title };
}

export function pictureOfStep({ textLocale, words, config }: Reading, step: StepId): Picture {
  const state = config?.states[step];
  return {
    locale: textLocale,
    site,
    title: titleOf(words, step),
    article: words.title,
    ...(isOutcome(state) && { code: state.meta.code }),
  };
}

/** Those that this build writes. */
export function allPictures(): Picture[] {
  // Pages with borrowed text use the picture of the text that they borrow.
  const isOwn = ({ locale, textLocale }: Reading) => locale === textLocale;
  const ofReadings = renderedReadings()
    .filter(isOwn)
    .flatMap((reading) => [
      pictureOfArticle(reading),
      ...atSteps(reading)
        .filter(isOwn)
        .map((page) => pictureOfStep(page, page.step ?? '')),
    ]);
  return [...interfaceLocales().filter(isBuilt).map(pictureOfHome), ...ofReadings];
}

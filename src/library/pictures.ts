/** The pictures of the site: one for each step, each article, and each start page. */

import { isOutcome, type StepId } from '../guide/config.ts';
import { titleOf } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';
import type { Picture } from '../pictures/layout.ts';
import { interfaceLocales, isBuilt, translator } from './interface.ts';
import { isPartOfBuild } from './kept-articles.ts';
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

/** Those of an article in its own words: pages with borrowed text use the pictures of that text. */
export function picturesOf(reading: Reading): Picture[] {
  const isOwn = ({ locale, textLocale }: Reading) => locale === textLocale;
  if (!isOwn(reading)) return [];
  const steps = atSteps(reading).filter(isOwn);
  return [pictureOfArticle(reading), ...steps.map((page) => pictureOfStep(page, page.step ?? ''))];
}

/** Those that Astro writes: in `npm run build`, other processes write those of articles. */
export function renderedPictures(): Picture[] {
  const homes = interfaceLocales().filter(isBuilt).map(pictureOfHome);
  return isPartOfBuild ? homes : [...homes, ...renderedReadings().flatMap(picturesOf)];
}

/** Which pages of guides Astro renders. */

import { isPartOfBuild } from '../library/kept-articles.ts';
import { renderedReadings, type Reading } from '../library/reading.ts';
import { templateKey, type GuidePage } from './page.ts';

export interface GuidePageProps {
  readonly page: GuidePage;
  /** Whether this is the template that pages like this one are made from. */
  readonly isTemplate: boolean;
}

/** Begins the name of a folder with a template: no article’s id contains an underscore. */
export const templateMark = '_';

/**
 * For `getStaticPaths`: every page or, in `npm run build`, one template for all pages that have the
 * same. The other processes write the pages then.
 */
export function staticPathsOf(pagesOf: (reading: Reading) => readonly GuidePage[]) {
  const pages = renderedReadings().flatMap(pagesOf);
  if (!isPartOfBuild)
    return pages.map((page) => pathOf(page, { article: page.reading.article, isTemplate: false }));
  const templates = new Map(pages.map((page) => [templateKey(page), page]));
  return [...templates].map(([key, page]) =>
    pathOf(page, { article: templateMark + key, isTemplate: true }),
  );
}

function pathOf(
  page: GuidePage,
  { article, isTemplate }: { readonly article: string; readonly isTemplate: boolean },
) {
  const { locale, step } = page.reading;
  return {
    params: { locale, article, ...(step !== undefined && { step }) },
    props: { page, isTemplate },
  };
}

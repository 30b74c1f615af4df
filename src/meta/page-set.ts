/**
 * One page in all locales of the site: which of them search engines should list, in its place or
 * next to it, and which languages readers can switch to. Guides and corpora, heads and sitemaps all
 * decide it here.
 */

import type { Translation } from '../library/translation.ts';
import type { Locale } from '../locale/locale.ts';

export interface PageSet {
  /** The page in each locale. */
  readonly pages: readonly Translation[];
  /** The locale in the page's own address. */
  readonly own: Locale;
  /** The locale for readers of no listed language. */
  readonly fallback?: Locale | undefined;
  /** False if these pages are not the same page, as in a list with different entries. */
  readonly isSame?: boolean;
}

export interface PageLanguages {
  /**
   * The page that search engines list in place of this one: itself, or the page whose text it
   * shows.
   */
  readonly canonical: Translation | undefined;
  /** The pages of `hreflang`; empty unless there are several. */
  readonly alternates: readonly Translation[];
  /** The one among them for readers of no listed language (`x-default`). */
  readonly usual: Translation | undefined;
  /** The pages in the language switch, including this one; empty if there is no choice. */
  readonly choices: readonly Translation[];
}

export function languagesOf({ pages, own, fallback, isSame = true }: PageSet): PageLanguages {
  const translated = isSame ? pages.filter((page) => page.translated) : [];
  // The languages worth switching to, the page's own, and those whose readers are shown this very
  // text: they get back to their own interface.
  const choices = pages.filter(
    (page) => page.translated || page.locale === own || page.borrowsFrom === own,
  );
  return {
    // A page that shows the source's text stands for the source's page, not for one of its own.
    canonical: pageIn(own, translated) ?? pageIn(fallback, translated),
    ...alternatesAmong(translated, fallback),
    choices: choices.length > 1 ? choices : [],
  };
}

/**
 * @param pages those that may be listed
 * @param fallback the locale for readers of no listed language
 */
export function alternatesAmong<Page extends Pick<Translation, 'locale'>>(
  pages: readonly Page[],
  fallback: Locale | undefined,
): { readonly alternates: readonly Page[]; readonly usual: Page | undefined } {
  const alternates = pages.length > 1 ? pages : [];
  return { alternates, usual: pageIn(fallback, alternates) };
}

function pageIn<Page extends Pick<Translation, 'locale'>>(
  locale: Locale | undefined,
  pages: readonly Page[],
): Page | undefined {
  return pages.find((page) => page.locale === locale);
}

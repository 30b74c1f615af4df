/** The address of the page, and the link to share for it. */

import type { Arrival } from '../guide/arrive.ts';
import type { GuideConfig } from '../guide/config.ts';
import type { Locale } from '../locale/locale.ts';
import { formatPermalink } from '../guide/permalink.ts';
import { find } from './dom.ts';

/** The site's root, as seen from a step page. */
export function siteBase(): string {
  return new URL('../../../', location.href).href;
}

/**
 * The locale in a step page's address. The page's `lang` is not reliable: browsers that translate a
 * page change it.
 */
export function pageLocale(): Locale {
  return new URL('../../', location.href).pathname.split('/').at(-2) ?? '';
}

/** The locale of the guide's text, which may be borrowed from another language. */
export function textLocale(): string {
  return find(document, '.step-text')?.lang.toLowerCase() || pageLocale();
}

/** A link to this page with its answers, without anything else that may be in the address bar. */
export function linkToPage(config: GuideConfig, { step, answers }: Arrival): string {
  return formatPermalink({ base: siteBase(), locale: pageLocale(), config, step, answers });
}

/** Where the page stands, and how a link brings somebody else there. */

import type { Arrival } from '../guide/arrive.ts';
import type { GuideConfig } from '../guide/config.ts';
import type { Locale } from '../locale/locale.ts';
import { formatPermalink } from '../guide/permalink.ts';
import { find } from './dom.ts';

/** The beginning of the site, seen from a step's page. */
export function siteBase(): string {
  return new URL('../../../', location.href).href;
}

/**
 * A step's locale, as in its address. The page's `lang` is not to be trusted: a browser that translates
 * the page writes its own there.
 */
export function pageLocale(): Locale {
  return new URL('../../', location.href).pathname.split('/').at(-2) ?? '';
}

/** The locale of the guide's text, which the page may have borrowed from another language. */
export function textLocale(): string {
  return find(document, '.step-text')?.lang.toLowerCase() || pageLocale();
}

/** This page with its answers, and without whatever else the address bar may hold. */
export function linkHere(config: GuideConfig, { step, answers }: Arrival): string {
  return formatPermalink({ base: siteBase(), locale: pageLocale(), config, step, answers });
}

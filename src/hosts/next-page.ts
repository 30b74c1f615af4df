/**
 * Lets browsers prefetch the next page when the pointer rests on its link or a touch begins, so
 * that it is there on the click. Uses speculation rules in a separate file, as pages contain
 * nothing inline. Browsers without support ignore them, and those that save data fetch nothing.
 *
 * `<link rel="prefetch">` would not help: what a host sends with `no-cache` would be requested
 * again.
 */

import { hash } from 'node:crypto';

/** @param base the site's base: nothing outside it is fetched */
export function nextPageRules(base: string): string {
  const rule = { where: { href_matches: `${base}*` }, eagerness: 'moderate' };
  return `${JSON.stringify({ prefetch: [rule] })}\n`;
}

/** The path of the rules relative to the site's root: a name that changes with their content. */
export function nextPageFile(base: string): string {
  const version = hash('sha256', nextPageRules(base)).slice(0, 8);
  return `_assets/next-page.${version}.speculationrules`;
}

/**
 * Lets a browser fetch the next page while the pointer still rests on its link, or the finger goes
 * down: with the click it is there. By speculation rules in a file of their own, as pages hold nothing
 * inline; browsers that know none take no notice, and those that save data fetch nothing.
 *
 * A `<link rel="prefetch">` will not do: what a host sends with `no-cache` would be asked for again.
 */

import { hash } from 'node:crypto';

/** @param base where the site stands on its host: nothing beyond it is fetched */
export function nextPageRules(base: string): string {
  const rule = { where: { href_matches: `${base}*` }, eagerness: 'moderate' };
  return `${JSON.stringify({ prefetch: [rule] })}\n`;
}

/** Where the rules lie, from the site's root on: a name that changes with what they say. */
export function nextPageFile(base: string): string {
  const version = hash('sha256', nextPageRules(base)).slice(0, 8);
  return `_assets/next-page.${version}.speculationrules`;
}

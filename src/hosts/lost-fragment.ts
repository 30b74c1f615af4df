/**
 * Links whose `#` was encoded in transit, so that the host gets the fragment as part of the path.
 */

import { pattern } from './settings.ts';

/**
 * A regular expression, in a syntax that every server supports, for such a path as requested, not
 * decoded: the page, and what was its fragment. Pages that redirect with a script
 * (`src/browser/repair-address.ts`) can repair more; this is for readers without scripts. A page starts
 * with a name, so that no redirect leads to another host.
 */
export function lostFragment(base: string): string {
  return `^(${pattern(base)}[A-Za-z0-9-]+(?:/[A-Za-z0-9._-]+)*)/?%(?:25)*23(.*)$`;
}

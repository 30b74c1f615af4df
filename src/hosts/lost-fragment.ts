/** Links whose `#` was encoded on its way: what lies behind it reached the host as a part of the path. */

import { pattern } from './settings.ts';

/**
 * A path as it was asked for, not decoded, as a regular expression that every server reads: the page,
 * and what was its fragment. Where a page leads on by its script (`src/browser/lead-on.ts`) more can be
 * put right; this is for readers without one. A page begins with a name, so that none leads to another
 * host.
 */
export function lostFragment(base: string): string {
  return `^(${pattern(base)}[A-Za-z0-9-]+(?:/[A-Za-z0-9._-]+)*)/?%(?:25)*23(.*)$`;
}

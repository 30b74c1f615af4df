/** What the hosts' files depend on: the site's settings, its guides, and where it will stand. */

import { isRetired, oldSteps, stepToday } from '../guide/aliases.ts';
import type { GuideConfig } from '../guide/config.ts';

/** Addresses below a locale, whichever it is: a renamed step's (`lamp/plugged/`) or article's (`lamp/`). */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Set where everything below the old address has moved along. */
  readonly all?: true;
}

export interface HostSettings {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  readonly frameAncestors: readonly string[];
  readonly moves: readonly Move[];
}

/**
 * The renamed steps of a guide. A retired one keeps its page, which says that another takes its place.
 * @param config the guide, undefined for an article without steps
 */
export function movesOf(article: string, config: GuideConfig | undefined): Move[] {
  if (!config) return [];
  const renamed = oldSteps(config).filter((step) => !isRetired(config, step));
  return renamed.map((step) => ({
    from: `${article}/${step}/`,
    to: `${article}/${stepToday(config, step)}/`,
  }));
}

/** Files in the site's root that say something to one host, and to others are none of the reader's business. */
export const ownFiles = ['_headers', '_redirects', 'staticwebapp.config.json'];

/** A path as a regular expression has it. */
export function pattern(path: string): string {
  return path.replaceAll('.', '\\.');
}

/** A text as nginx and Caddy have it between quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}

/** What the hosts' files depend on: the site's settings, its guides, and its base. */

import { isRetired, oldSteps, stepToday } from '../guide/aliases.ts';
import type { GuideConfig } from '../guide/config.ts';

/** Addresses below any locale: a renamed step's (`lamp/plugged/`) or article's (`lamp/`). */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Set if everything below the old address has moved along. */
  readonly all?: true;
}

export interface HostSettings {
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  readonly frameAncestors: readonly string[];
  readonly moves: readonly Move[];
}

/**
 * The renamed steps of a guide. A retired one keeps its page, which says that another replaces it.
 * @param config the guide; undefined for an article without steps
 */
export function movesOf(article: string, config: GuideConfig | undefined): Move[] {
  if (!config) return [];
  const renamed = oldSteps(config).filter((step) => !isRetired(config, step));
  return renamed.map((step) => ({
    from: `${article}/${step}/`,
    to: `${article}/${stepToday(config, step)}/`,
  }));
}

/**
 * Files in the site's root that configure a specific host, and that readers need not see on others.
 */
export const ownFiles = ['_headers', '_redirects', 'staticwebapp.config.json'];

/** A path, escaped for a regular expression. */
export function pattern(path: string): string {
  return path.replaceAll('.', '\\.');
}

/** A text, escaped for quotes in nginx and Caddy configurations. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}

/** What the hosts' files depend on: the site's settings, its guides, and its base. */

import { isRetired, oldSteps, stepToday } from '../guide/aliases.ts';
import type { GuideConfig } from '../guide/config.ts';
import { withoutDrafts } from '../author/draft.ts';
import { readOldArticles } from '../library/articles-lock.ts';
import { readArticles } from '../library/articles.ts';
import { readSite } from '../library/site.ts';

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

/**
 * Reads the host settings from `content/`.
 * @param base the site's base, with or without a trailing slash
 * @throws if `site.yaml` is invalid
 */
export function readHostSettings(base: string): HostSettings {
  const articles = readArticles(Date.now()).flatMap(withoutDrafts);
  // A retired article keeps its pages, which say that another one replaces it.
  const renamed = readOldArticles().filter(({ retired }) => !retired);
  return {
    base: base.replace(/\/?$/u, '/'),
    frameAncestors: readSite().frameAncestors,
    moves: [
      ...renamed.map(({ id, today = '' }) => ({
        from: `${id}/`,
        to: `${today}/`,
        all: true as const,
      })),
      ...articles.flatMap(({ id, config }) => movesOf(id, config)),
    ],
  };
}

/**
 * A regular expression, in a syntax that every server supports, for such a path as requested, not
 * decoded: the page, and what was its fragment. Pages that redirect with a script
 * (`src/browser/repair-address.ts`) can repair more; this is for readers without scripts. A page starts
 * with a name, so that no redirect leads to another host.
 */
export function lostFragment(base: string): string {
  return `^(${pattern(base)}[A-Za-z0-9-]+(?:/[A-Za-z0-9._-]+)*)/?%(?:25)*23(.*)$`;
}

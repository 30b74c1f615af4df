import { withoutDrafts } from '../author/draft.ts';
import { readOldArticles } from '../library/articles-lock.ts';
import { readArticles } from '../library/articles.ts';
import { readSite } from '../library/site.ts';
import { movesOf, type HostSettings } from './settings.ts';

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

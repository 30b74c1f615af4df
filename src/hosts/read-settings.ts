import { withoutDrafts } from '../guide/draft.ts';
import { readOldArticles } from '../library/articles-lock.ts';
import { readArticles } from '../library/articles.ts';
import { readSite } from '../library/site.ts';
import { movesOf, type HostSettings } from './settings.ts';

/**
 * Reads what hosts are told from `content/`.
 * @param base where the site stands on its host, with or without a slash at the end
 * @throws when `site.yaml` is wrong
 */
export function readHostSettings(base: string): HostSettings {
  const articles = readArticles(Date.now()).flatMap(withoutDrafts);
  // A retired article keeps its pages, which say that another takes its place.
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

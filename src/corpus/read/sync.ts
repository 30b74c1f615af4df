import { createHash, hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { CorpusArticle, Use } from './article.ts';
import { compare } from './compare.ts';
import type { PendingArticle } from './pending.ts';

/**
 * What a store must provide to be synchronized with a locale of a corpus; entries are keyed by
 * slug.
 */
export interface SyncStore {
  /** What an entry was made from. */
  madeFrom: (slug: string) => MadeFrom | undefined;
  slugs: () => Iterable<string>;
  set: (article: CorpusArticle, digest: string) => void;
  delete: (slug: string) => void;
}

/** What an entry was made from: its digest, and what it used apart from its file. */
export interface MadeFrom {
  digest: string;
  uses: readonly Use[];
}

/** How many entries a synchronization affected. */
export interface SyncCounts {
  rendered: number;
  kept: number;
  deleted: number;
}

/**
 * Synchronizes a store with a locale: renders what changed, keeps the rest, deletes what is gone.
 *
 * @param pending articles in any order
 * @param version changes whenever the same file may render differently
 */
export function syncArticles(
  pending: Iterable<PendingArticle>,
  store: SyncStore,
  version: string,
): SyncCounts {
  const counts = { rendered: 0, kept: 0, deleted: 0 };
  const gone = new Set(store.slugs());
  for (const item of pending) {
    const digest = digestOf(item, version);
    gone.delete(item.slug);
    const known = store.madeFrom(item.slug);
    if (known?.digest === digest && item.isCurrent(known.uses)) {
      counts.kept += 1;
      continue;
    }
    store.set(item.read(), digest);
    counts.rendered += 1;
  }
  for (const slug of gone) store.delete(slug);
  return { ...counts, deleted: gone.size };
}

/**
 * What an entry depends on: its file, what other files say about it, and the renderer. Links to
 * other articles depend on the set of all ids, which is part of `version`; images and included
 * files are checked separately.
 */
function digestOf({ id, locale, place, catalog }: PendingArticle, version: string): string {
  const known = compare(id, locale, 'machine', catalog, () => undefined);
  const versions = catalog.versions.get(id) ?? [];
  const file = versions.find((other) => other.locale === locale)?.file;
  const locales = versions.map((other) => other.locale);
  return hash('sha1', JSON.stringify([version, place, file, known, locales]), 'base64');
}

/**
 * A hash of source code, so that old pages are discarded when it changes.
 * @param folder by default, the folder of this module
 */
export function codeVersion(folder = new URL('../', import.meta.url)): string {
  const all = createHash('sha1');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) all.update(readFileSync(new URL(name, folder)));
  return all.digest('base64');
}

import { createHash, hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { CorpusArticle } from './article.ts';
import type { Use } from './article.ts';
import { compare } from './compare.ts';
import type { PendingArticle } from './pending.ts';

/** What a store must offer for its entries, by slug, to be kept in step with a locale of a corpus. */
export interface SyncStore {
  /** What an entry was made from. */
  madeFrom: (slug: string) => MadeFrom | undefined;
  slugs: () => Iterable<string>;
  set: (article: CorpusArticle, digest: string) => void;
  delete: (slug: string) => void;
}

/** What an entry was made from: its digest, and what it used besides its file. */
export interface MadeFrom {
  digest: string;
  uses: readonly Use[];
}

/** How many entries a synchronisation touched. */
export interface SyncCounts {
  rendered: number;
  kept: number;
  deleted: number;
}

/**
 * Brings a store in step with a locale: renders what changed, keeps the rest, deletes what is gone.
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
 * What an entry depends on: its file, what other files tell about it, and the renderer. Links to other
 * articles depend on the set of all ids, which is part of `version`; images and included files are
 * asked for again.
 */
function digestOf({ id, locale, place, catalogue }: PendingArticle, version: string): string {
  const known = compare(id, locale, 'machine', catalogue, () => undefined);
  const versions = catalogue.versions.get(id) ?? [];
  const file = versions.find((other) => other.locale === locale)?.file;
  const locales = versions.map((other) => other.locale);
  return hash('sha1', JSON.stringify([version, place, file, known, locales]), 'base64');
}

/**
 * Hash of code, so that no change of it leaves old pages behind.
 * @param folder the reader's own without it
 */
export function codeVersion(folder = new URL('./', import.meta.url)): string {
  const all = createHash('sha1');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) all.update(readFileSync(new URL(name, folder)));
  return all.digest('base64');
}

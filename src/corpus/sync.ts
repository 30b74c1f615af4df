import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { CorpusArticle } from './article.ts';
import { compare } from './compare.ts';
import { entryKey } from './entry.ts';
import { idOf } from './catalogue.ts';
import { readArticle } from './read-article.ts';
import type { PendingArticle } from './read-corpus.ts';

/** What a store must offer for its entries to be kept in step with a corpus. */
export interface SyncStore {
  digestOf: (key: string) => string | undefined;
  keys: () => readonly string[];
  set: (key: string, article: CorpusArticle, digest: string) => Promise<void> | void;
  delete: (key: string) => void;
}

/** How many entries a synchronisation touched. */
export interface SyncCounts {
  rendered: number;
  kept: number;
  deleted: number;
}

/**
 * Brings a store in step with a corpus: renders what changed, keeps the rest, deletes what is gone.
 *
 * @param pending articles in any order
 * @param version changes whenever the same file may render differently
 * @param trust false when entries may refer to images that are lost
 */
export async function syncArticles(
  pending: Iterable<PendingArticle>,
  store: SyncStore,
  version: string,
  trust = true,
): Promise<SyncCounts> {
  const counts = { rendered: 0, kept: 0, deleted: 0 };
  const gone = new Set(store.keys());
  for (const item of pending) {
    const key = entryKey(item.file.locale, item.slug);
    const digest = digestOf(item, version);
    gone.delete(key);
    if (trust && store.digestOf(key) === digest) {
      counts.kept += 1;
      continue;
    }
    await store.set(key, readArticle(item.file, item.around), digest);
    counts.rendered += 1;
  }
  for (const key of gone) store.delete(key);
  return { ...counts, deleted: gone.size };
}

/**
 * Everything that an entry depends on: its text, what other files tell about it, and the renderer.
 * Links to other articles depend on the set of all ids, which is part of `version`.
 */
function digestOf({ file, around }: PendingArticle, version: string): string {
  const id = idOf(file.path);
  const known = compare(id, file.locale, 'machine', around.catalogue, () => undefined);
  const locales = around.catalogue.versions.get(id)?.map(({ locale }) => locale);
  return createHash('sha1')
    .update(version)
    .update(JSON.stringify([known, locales]))
    .update(file.text)
    .digest('base64');
}

/**
 * Hash of code, so that no change of it leaves old pages behind.
 * @param folder the reader's own without it
 */
export function codeVersion(folder = new URL('./', import.meta.url)): string {
  const hash = createHash('sha1');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('base64');
}

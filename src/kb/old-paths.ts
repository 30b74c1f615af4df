/**
 * Addresses as the corpus spells them, where the site's are others: `kb/Remove-domain/` leads on to
 * `kb/remove-domain/`. Links to the articles as they were published end like that.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFiles } from './page-files.ts';
import type { Press } from './press.ts';

/** @param slugs slug by id, of all articles */
export function writeOldPaths(
  files: PageFiles,
  folder: string,
  slugs: ReadonlyMap<string, string>,
  press: Pick<Press, 'moved'>,
  version: string,
): void {
  const taken = new Set(slugs.values());
  const gone = new Set([...files.entries].flatMap(([path, { moved }]) => (moved ? [path] : [])));
  for (const [id, slug] of slugs) {
    const entry = files.entries.get(slug);
    if (id === slug || taken.has(id) || entry === undefined) continue;
    gone.delete(id);
    const { title, lang, dir } = entry;
    const digest = `${version} ${title}`;
    const known = files.entries.get(id);
    if (known?.digest === digest) continue;
    // On a disk that does not tell capitals apart, both are one address already.
    if (known === undefined && existsSync(join(folder, id, 'index.html'))) continue;
    const facts = { digest, title, lang, dir, listed: false, images: [], moved: true };
    files.write(id, press.moved(id, entry, slug), facts);
  }
  for (const path of gone) files.remove(path);
}

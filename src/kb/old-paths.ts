/**
 * Addresses as the corpus spells them, where the site's are others: `kb/Remove-domain/` leads on to
 * `kb/remove-domain/`. Links to the articles as they were published end like that. So do addresses
 * that the site has published, and that lead elsewhere now.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFiles } from './page-files.ts';
import type { Press } from './press.ts';

export interface OldPaths {
  /** Slug by id, of all articles. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Published addresses that lead on to others, or to the list of all articles when that is empty. */
  readonly moved: Readonly<Record<string, string>>;
  /** First parts of addresses that belong to something else. */
  readonly reserved: readonly string[];
}

export function writeOldPaths(
  files: PageFiles,
  folder: string,
  { slugs, moved, reserved }: OldPaths,
  press: Pick<Press, 'moved' | 'start'>,
  version: string,
): void {
  const taken = new Set(slugs.values());
  const gone = new Set([...files.entries].flatMap(([path, { moved }]) => (moved ? [path] : [])));
  for (const [path, slug] of [...slugs, ...Object.entries(moved)]) {
    const target = slug === '' ? press.start : files.entries.get(slug);
    if (path === slug || taken.has(path) || target === undefined) continue;
    if (!canBeFolder(path, reserved)) continue;
    gone.delete(path);
    const { title, lang, dir } = target;
    const digest = `${version} ${slug} ${title}`;
    const known = files.entries.get(path);
    if (known?.digest === digest) continue;
    // On a disk that does not tell capitals apart, both are one address already.
    if (known === undefined && existsSync(join(folder, path, 'index.html'))) continue;
    const facts = { digest, title, lang, dir, listed: false, images: [], uses: [], moved: true };
    files.write(path, press.moved(path, target, slug), facts);
  }
  for (const path of gone) files.remove(path);
}

/** Names that the pages' folder has for files of its own cannot be those of folders in it. */
function canBeFolder(path: string, reserved: readonly string[]): boolean {
  const [first = '', ...rest] = path.split('/');
  if (reserved.includes(first) || /^(?:_\d+|_shell|sitemap-\d+\.xml)$/iu.test(first)) return false;
  return [first, ...rest].every((part) => !/^(?:|\.|\.\.|index\.html)$/iu.test(part));
}

/**
 * Redirects from addresses as spelled in the corpus: `kb/Remove-domain/` redirects to
 * `kb/remove-domain/`. Links to the articles' original locations end like that. Also redirects
 * addresses that the site once published and that have changed.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFiles } from './page-files.ts';
import type { PageWriter } from './page-writer.ts';

export interface OldPaths {
  /** Slug by id, for all articles. */
  readonly slugs: ReadonlyMap<string, string>;
  /**
   * Published addresses, each with the address to redirect to; empty for the list of all articles.
   */
  readonly moved: Readonly<Record<string, string>>;
  /** First parts of addresses that belong to something else. */
  readonly reserved: readonly string[];
}

export function writeOldPaths(
  files: PageFiles,
  folder: string,
  { slugs, moved, reserved }: OldPaths,
  writer: Pick<PageWriter, 'moved' | 'start'>,
  version: string,
): void {
  const taken = new Set(slugs.values());
  const gone = new Set([...files.entries].flatMap(([path, { moved }]) => (moved ? [path] : [])));
  for (const [path, slug] of [...slugs, ...Object.entries(moved)]) {
    const target = slug === '' ? writer.start : files.entries.get(slug);
    if (path === slug || taken.has(path) || target === undefined) continue;
    if (!canBeFolder(path, reserved)) continue;
    gone.delete(path);
    const { title, lang, dir } = target;
    const digest = `${version} ${slug} ${title}`;
    const known = files.entries.get(path);
    if (known?.digest === digest) continue;
    // On a case-insensitive disk, both addresses are already the same.
    if (known === undefined && existsSync(join(folder, path, 'index.html'))) continue;
    const facts = { digest, title, lang, dir, listed: false, images: [], uses: [], moved: true };
    files.write(path, writer.moved(path, target, slug), facts);
  }
  for (const path of gone) files.remove(path);
}

/** Names that are used for the pages' own files cannot be those of folders. */
function canBeFolder(path: string, reserved: readonly string[]): boolean {
  const [first = '', ...rest] = path.split('/');
  if (reserved.includes(first) || /^(?:_\d+|_template|sitemap-\d+\.xml)$/iu.test(first))
    return false;
  return [first, ...rest].every((part) => !/^(?:|\.|\.\.|index\.html)$/iu.test(part));
}

/** Which guides lead to which, found without checking any of them. */

import { articleIds } from './articles.ts';
import { filesInside, readPartFiles } from './parts.ts';
import { readTextFiles } from './text-files.ts';

/** The guides that each one leads to, and those that lead to it; neither, for most. */
export function neighborsOf(
  ids: readonly string[] = articleIds(),
): ReadonlyMap<string, Set<string>> {
  const parts = readPartFiles();
  const neighbors = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const id of ids) {
    const files = readTextFiles(id);
    const texts = [files, ...filesInside(files, parts)].flatMap(({ locales }) =>
      Object.values(locales),
    );
    for (const { text } of texts)
      for (const [, other = ''] of text.matchAll(/\bguide\s*=\s*["']([^"']*)["']/gu)) {
        if (!neighbors.has(other)) continue;
        neighbors.get(id)?.add(other);
        neighbors.get(other)?.add(id);
      }
  }
  return neighbors;
}

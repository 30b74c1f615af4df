/** A file with an article in it, and the id by which all locales know it. */
export interface ArticlePath {
  /** The path without its ending. */
  id: string;
  path: string;
}

/**
 * Gives each path an id of its own. `a.md` has the id `a`; `a.MD` or `a.markdown` beside it keeps its
 * ending, so that the words of both are on a page.
 *
 * @param paths in any order
 */
export function articlePaths(paths: readonly string[]): ArticlePath[] {
  const taken = new Set<string>();
  const byEnding = [...paths].sort(
    (a, b) => Number(b.endsWith('.md')) - Number(a.endsWith('.md')) || (a < b ? -1 : 1),
  );
  const articles = byEnding.map((path) => {
    let id = idOf(path);
    if (taken.has(id)) id = path.normalize('NFC');
    while (taken.has(id)) id += '+';
    taken.add(id);
    return { id, path };
  });
  return articles.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An article's id when no other claims it. Some disks take letters and their accents apart. */
export function idOf(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '').normalize('NFC');
}

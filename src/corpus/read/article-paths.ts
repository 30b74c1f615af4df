/** A file that contains an article, and the article's id in all locales. */
export interface ArticlePath {
  /** The path without its extension. */
  id: string;
  path: string;
}

/**
 * Gives each path a unique id. `a.md` gets the id `a`; `a.MD` or `a.markdown` next to it keeps its
 * extension, so that both are published.
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

/**
 * An article's id unless another article claims it. Normalized, because some file systems separate
 * letters from their accents.
 */
export function idOf(path: string): string {
  return path.replace(/\.(?:md|markdown)$/iu, '').normalize('NFC');
}

/**
 * The path of an article's page as addresses write it, with a slash at its end; nothing for the list of
 * all. Letters of other scripts are encoded, and so is what would mean something in an address.
 *
 * @param path the article's slug, or its path as the corpus spells it
 */
export function addressPath(path: string): string {
  return path === '' ? '' : `${path.split('/').map(encodeURIComponent).join('/')}/`;
}

/**
 * The path of an article's page as used in addresses, with a trailing slash; empty for the list of
 * all articles. Characters that are not ASCII or have a meaning in addresses are encoded.
 *
 * @param path the article's slug, or its path as spelled in the corpus
 */
export function addressPath(path: string): string {
  return path === '' ? '' : `${path.split('/').map(encodeURIComponent).join('/')}/`;
}

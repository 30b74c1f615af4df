/** Full addresses, for what is read outside the site. */

/** The address of a page of this site, given its path without the base and without a slash in front. */
export type AddressOf = (path: string) => string;

/**
 * @param site the public address of the host; without one, addresses begin at its root
 * @param base the path under which the site stands
 */
export function addressesOf(site: URL | undefined, base: string): AddressOf {
  const root = base.replace(/\/?$/u, '/');
  return (path) => (site ? new URL(root + path, site).href : root + path);
}

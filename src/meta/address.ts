/** Absolute addresses, for what is read outside the site. */

/**
 * Returns the address of a page of this site for its path without the base and without a leading
 * slash.
 */
export type AddressOf = (path: string) => string;

/**
 * @param site the host's public address; without one, addresses start at its root
 * @param base the site's base
 */
export function addressesOf(site: URL | undefined, base: string): AddressOf {
  const root = base.replace(/\/?$/u, '/');
  return (path) => (site ? new URL(root + path, site).href : root + path);
}

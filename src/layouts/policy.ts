/** Other hosts that a page's script may ask; `none` for a page that asks nobody, not even ours. */
export type Hosts = readonly string[] | 'none';

/**
 * The content security policy that each page carries in a `<meta>`, so that it holds on every host.
 * Nothing inline, nothing from elsewhere, and no text that becomes code: the one exception to the last
 * is the address of Pagefind's worker (`trustWorker`). What a `<meta>` cannot say (`frame-ancestors`) is
 * left to the host's headers (`src/hosts/`). Sign-in leaves the page and comes back, and renews its
 * tokens by requests; it never opens a frame, so no `frame-src` is granted.
 *
 * @param hosts origins that scripts may ask, besides the site itself
 */
export function contentSecurityPolicy(hosts: Hosts = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    hosts === 'none' ? "connect-src 'none'" : ["connect-src 'self'", ...hosts].join(' '),
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

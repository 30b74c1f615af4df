/** Other hosts that a page's script may ask; `none` for a page that asks nobody, not even ours. */
export type Hosts = readonly string[] | 'none';

interface Needs {
  readonly hosts?: Hosts | undefined;
  /** Whether the page searches, which starts a worker. */
  readonly search?: boolean | undefined;
}

/**
 * The content security policy that each page carries in a `<meta>`, so that it holds on every host.
 * Nothing inline, nothing from elsewhere, and no text that becomes code: the one exception to the last
 * is the address of Pagefind's worker (`trustWorker`), on the pages that search. What a `<meta>` cannot say (`frame-ancestors`) is
 * left to the host's headers (`src/hosts/`). Sign-in leaves the page and comes back, and renews its
 * tokens by requests; it never opens a frame, so no `frame-src` is granted.
 *
 * @param needs what the page does beyond asking the site itself; nothing where left out
 */
export function contentSecurityPolicy({ hosts = [], search = false }: Needs = {}): string {
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
    `trusted-types ${search ? 'default' : "'none'"}`,
  ].join('; ');
}

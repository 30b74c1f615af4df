/**
 * Other hosts that a page's script may contact; `none` for a page without requests, even to our
 * own.
 */
export type Hosts = readonly string[] | 'none';

interface Needs {
  readonly hosts?: Hosts | undefined;
  /** Whether the page has search, which starts a worker. */
  readonly search?: boolean | undefined;
}

/**
 * The content security policy in each page's `<meta>`, which therefore works on every host. Nothing
 * inline, nothing from elsewhere, and no text that becomes code; the one exception to the last is
 * the address of Pagefind's worker (`trustWorker`), on pages with search. What a `<meta>` cannot
 * express (`frame-ancestors`) is left to the host's headers (`src/hosts/`). Sign-in leaves the page
 * and comes back, and renews its tokens by requests; it never opens a frame, so no `frame-src` is
 * needed.
 *
 * @param needs what the page does apart from contacting the site itself; nothing by default
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

/**
 * The headers that a host sends with the site's files. Every host's own configuration is generated
 * from this list, so that they cannot disagree.
 *
 * The content security policy is not among them: each page has its own in a `<meta>` (`policy.ts`),
 * which also works on hosts that send no headers. This is what a `<meta>` cannot express.
 */

import { nextPageFile } from './next-page.ts';
import type { HostSettings } from './settings.ts';

export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /**
   * Relative to the site's root: a file, a page (`auth/`), or everything in a folder (`_assets/*`).
   */
  readonly path: string;
  readonly headers: Headers;
}

export interface HeaderRules {
  /** Sent with every response. */
  readonly everywhere: Headers;
  /** Sent with every response unless a rule gives a different value. */
  readonly otherwise: Headers;
  /** At most one of them applies to any path. */
  readonly rules: readonly HeaderRule[];
}

/**
 * Features that no page uses, as far as browsers know them; an unknown name causes a console
 * warning.
 */
const unused = [
  ...['accelerometer', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
  ...['hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * If a rule repeats a header of `everywhere`, hosts handle it differently: Azure, nginx, and Caddy
 * send only the rule's value, Cloudflare sends both, joined by a comma, and Netlify does not say.
 * So all of these must have the same effect: browsers enforce both of two security policies, ignore
 * an opener or resource policy that is a list, and follow the last of several referrer policies.
 *
 * @param settings the site's base, and who may frame the site, from `site.yaml`; nobody if empty
 */
export function headerRules({
  base,
  frameAncestors,
}: Pick<HostSettings, 'base' | 'frameAncestors'>): HeaderRules {
  const ancestors = frameAncestors.map((ancestor) => (ancestor === 'self' ? "'self'" : ancestor));
  return {
    everywhere: {
      'Content-Security-Policy': `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Speculation-Rules': `"${base}${nextPageFile(base)}"`,
      // Not for subdomains, which may belong to someone else.
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
    },
    // Cached, but revalidated each time: a corrected step must not wait for a cache.
    otherwise: { 'Cache-Control': 'no-cache' },
    rules: [
      // File names in these folders change with the content.
      { path: '_assets/*', headers: forever },
      { path: 'pagefind/filter/*', headers: forever },
      { path: 'pagefind/fragment/*', headers: forever },
      { path: 'pagefind/index/*', headers: forever },
      // Shown by chats along with a link, on pages of other sites.
      {
        path: 'pictures/*',
        headers: { ...forever, 'Cross-Origin-Resource-Policy': 'cross-origin' },
      },
      // A worker is subject to the policy of its own response; only this one may compile
      // WebAssembly.
      {
        path: 'pagefind/pagefind-worker.js',
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
        },
      },
      // The page that passes on Microsoft's response must be able to reach its opener. Its address
      // may contain the id of an organization, so nothing that it loads may be told that address; its
      // `<meta>` comes too late for what the headers load.
      {
        path: 'auth/',
        headers: {
          'Cross-Origin-Opener-Policy': 'unsafe-none',
          'Referrer-Policy': 'no-referrer',
        },
      },
    ],
  };
}

/** The headers for each path, relative to the site's root, for a host that runs our own code. */
export function headersFor(
  settings: Pick<HostSettings, 'base' | 'frameAncestors'>,
): (path: string) => Headers {
  const { everywhere, otherwise, rules } = headerRules(settings);
  return (path) => {
    const rule = rules.find((one) =>
      one.path.endsWith('*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
    );
    return { ...everywhere, ...otherwise, ...rule?.headers };
  };
}

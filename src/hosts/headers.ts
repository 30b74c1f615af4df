/**
 * What a host sends along with the site's files. Every host's own file is made from this list, so that
 * no two of them can say something else.
 *
 * The policy about scripts is not among it: each page carries its own in a `<meta>` (`policy.ts`), which
 * holds on hosts that send no headers at all. Here is what a `<meta>` cannot say.
 */

import { nextPageFile } from './next-page.ts';
import type { HostSettings } from './settings.ts';

export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** From the site's root on: a file, a page (`auth/`), or everything below a folder (`_assets/*`). */
  readonly path: string;
  readonly headers: Headers;
}

export interface HeaderRules {
  /** With every response. */
  readonly everywhere: Headers;
  /** With every response to which no rule gives another. */
  readonly otherwise: Headers;
  /** No two of them apply to the same path. */
  readonly rules: readonly HeaderRule[];
}

/** Features that no page uses, as far as browsers know them; an unknown name is a warning in the console. */
const unused = [
  ...['accelerometer', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
  ...['hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * Where a rule repeats a header of `everywhere`, hosts do not agree on what becomes of it: Azure, nginx
 * and Caddy send the rule's value alone, Cloudflare sends both, joined by a comma, and Netlify does not
 * say. So both must come to the same: of two security policies a browser obeys both, and it takes no
 * notice of an opener or resource policy that is a list.
 *
 * @param settings where the site stands, and who may show it in a frame, as `site.yaml` has it; nobody
 *   when empty
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
      // Not for subdomains: these may belong to somebody else.
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
    },
    // Kept, but asked about each time: a mended step must not wait for a cache.
    otherwise: { 'Cache-Control': 'no-cache' },
    rules: [
      // Names in these folders change with what is in the file.
      { path: '_assets/*', headers: forever },
      { path: 'pagefind/filter/*', headers: forever },
      { path: 'pagefind/fragment/*', headers: forever },
      { path: 'pagefind/index/*', headers: forever },
      // What a chat shows with a link, on a page of its own.
      {
        path: 'pictures/*',
        headers: { ...forever, 'Cross-Origin-Resource-Policy': 'cross-origin' },
      },
      // A worker lives under the policy of its own response; only this one may compile WebAssembly.
      {
        path: 'pagefind/pagefind-worker.js',
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
        },
      },
      // The page that hands Microsoft's answer on must be able to reach whoever opened it.
      { path: 'auth/', headers: { 'Cross-Origin-Opener-Policy': 'unsafe-none' } },
    ],
  };
}

/** What a host that is a program of ours sends with each path, from the site's root on. */
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

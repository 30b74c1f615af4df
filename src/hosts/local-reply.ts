/** The response of a local host: a file of the site, a redirect, or a 404 page. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Headers } from './headers.ts';
import { lostFragment } from './settings.ts';
import { mediaTypes, textTypes } from './media-types.ts';

export interface LocalSite {
  /** The folder of the built files. */
  readonly folder: string;
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  /** Modifies a page before it is sent. */
  readonly rewrite?: ((html: string) => string) | undefined;
  /** Additional headers for a path relative to the site's base. */
  readonly headers?: ((path: string) => Headers) | undefined;
}

export type Reply =
  | { readonly location: string; readonly status: 301 | 302 }
  | { readonly file: string; readonly status: 200 | 404; readonly path: string };

/**
 * @param url the requested path and query
 * @returns undefined if there is not even a 404 page
 */
export function replyTo(url: string, { folder, base }: LocalSite): Reply | undefined {
  const [asked = '/', query] = url.split(/(?=\?)/u);
  const [, page, fragment] = new RegExp(lostFragment(base), 'u').exec(url) ?? [];
  if (page !== undefined) return { location: `${page}/#${fragment ?? ''}`, status: 302 };
  const path = pathOf(asked);
  if (base !== '/' && (path === '/' || `${path}/` === base)) return { location: base, status: 302 };
  const own = path.startsWith(base) ? path.slice(base.length) : undefined;
  if (own !== undefined) {
    const whole = join(folder, own);
    if (own !== '' && !own.endsWith('/') && isFile(join(whole, 'index.html')))
      return { location: `${encodeURI(path)}/${query ?? ''}`, status: 301 };
    const file = [whole, join(whole, 'index.html'), `${whole}.html`].find(isFile);
    if (file !== undefined) return { file, status: 200, path: own };
  }
  // The 404 page is in the language of the requested address.
  const [language = ''] = own?.split('/') ?? [];
  const missing = [join(folder, language, '404.html'), join(folder, '404.html')].find(isFile);
  return missing === undefined ? undefined : { file: missing, status: 404, path: '404.html' };
}

/** Decoded, and confined to the site; the root if it cannot be decoded. */
function pathOf(asked: string): string {
  try {
    return posix.normalize(`/${decodeURIComponent(asked)}`.replaceAll('\\', '/'));
  } catch {
    return '/%';
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

export interface Content {
  readonly body: Buffer;
  readonly headers: Headers;
}

/**
 * A file as it is sent: compressed if that helps, and cached forever if its name contains a hash.
 */
export function contentOf(file: string, path: string, { rewrite, headers }: LocalSite): Content {
  const type = mediaTypes[extname(file).slice(1)] ?? 'application/octet-stream';
  const raw = readFileSync(file);
  const content = type === 'text/html' && rewrite ? Buffer.from(rewrite(raw.toString())) : raw;
  const compressed = textTypes.includes(type);
  const body = compressed ? brotliCompressSync(content) : content;
  const hashed = /^(?:_assets|_astro|assets)\/|\/(?:_assets|_astro|assets)\//u.test(path);
  return {
    body,
    headers: {
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...headers?.(path),
      'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      ...(compressed && { 'Content-Encoding': 'br' }),
      ETag: `"${createHash('sha1').update(body).digest('base64url')}"`,
    },
  };
}

/** Serves a built site as a good host would: compressed, hashed files kept for good, pages asked for anew. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headerRules, type Headers } from '../../hosts/headers.ts';
import { mediaTypes, textTypes } from '../../hosts/media-types.ts';

export interface Served {
  /** Without a slash at the end. */
  readonly url: string;
  readonly stop: () => void;
}

export interface ServeOptions {
  /** Changes a page on its way out. */
  readonly rewrite?: (html: string) => string;
  /** Sent along with everything. */
  readonly headers?: Headers;
  /** Milliseconds that each answer takes longer, as if it came from far away. */
  readonly latency?: number;
  /** Where to listen; any free port unless given. */
  readonly port?: number;
}

interface Reply {
  readonly status: 200 | 404;
  readonly body: Buffer;
  readonly headers: Headers;
}

/** What Guidepost’s hosts send with its pages; peers leave that to whoever hosts them. */
export const ownHeaders = headerRules({ base: '/', frameAncestors: [] }).everywhere;

/** @param folder of the built files */
export function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const replies = new Map<string, Reply | undefined>();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (!replies.has(path)) replies.set(path, replyOf(folder, path, options));
    setTimeout(() => {
      send(request, response, replies.get(path));
    }, options.latency ?? 0);
  });
  return new Promise((resolve) => {
    server.listen(options.port ?? 0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const stop = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://localhost:${port}`, stop });
    });
  });
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
}

function replyOf(folder: string, path: string, options: ServeOptions): Reply | undefined {
  const { rewrite, headers = {} } = options;
  const whole = join(folder, path);
  const asked = firstFile([whole, join(whole, 'index.html'), `${whole}.html`]);
  // What is not there is said in the language of its address.
  const [, language = ''] = path.split('/');
  const file = asked ?? firstFile([join(folder, language, '404.html'), join(folder, '404.html')]);
  if (file === undefined) return undefined;
  const type = mediaTypes[extname(file).slice(1)] ?? 'application/octet-stream';
  const raw = readFileSync(file);
  const content = type === 'text/html' && rewrite ? Buffer.from(rewrite(raw.toString())) : raw;
  const compressed = textTypes.includes(type);
  const body = compressed ? brotliCompressSync(content) : content;
  const hashed = /\/(?:_assets|_astro|assets)\//u.test(path);
  return {
    status: asked === undefined ? 404 : 200,
    body,
    headers: {
      ...headers,
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      ...(compressed && { 'content-encoding': 'br' }),
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha1').update(body).digest('base64url')}"`,
    },
  };
}

function firstFile(candidates: readonly string[]): string | undefined {
  return candidates.find((path) => existsSync(path) && statSync(path).isFile());
}

function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  reply: Reply | undefined,
): void {
  if (!reply) response.writeHead(404).end();
  else if (headers['if-none-match'] === reply.headers['etag'])
    response.writeHead(304, reply.headers).end();
  else response.writeHead(reply.status, reply.headers).end(reply.body);
}

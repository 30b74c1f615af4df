/** Serves a built site as a good host would: compressed, hashed files kept for good, pages asked for anew. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Served {
  /** Without a slash at the end. */
  readonly url: string;
  readonly stop: () => void;
}

export interface ServeOptions {
  /** Changes a page on its way out. */
  readonly rewrite?: (html: string) => string;
  readonly port?: number;
}

interface Reply {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** @param folder of the built files */
export function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const replies = new Map<string, Reply | undefined>();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (!replies.has(path)) replies.set(path, replyOf(folder, path, options.rewrite));
    send(request, response, replies.get(path));
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

function replyOf(
  folder: string,
  path: string,
  rewrite: ServeOptions['rewrite'],
): Reply | undefined {
  const file = [
    join(folder, path),
    join(folder, path, 'index.html'),
    join(folder, `${path}.html`),
  ].find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (file === undefined) return undefined;
  const type = types[extname(file)];
  const raw = readFileSync(file);
  const text =
    type?.startsWith('text/html') && rewrite ? Buffer.from(rewrite(raw.toString())) : raw;
  const body = type === undefined ? text : brotliCompressSync(text);
  const hashed = /\/(?:_assets|_astro|assets)\//u.test(path);
  return {
    body,
    headers: {
      'content-type': type ?? 'application/octet-stream',
      ...(type !== undefined && { 'content-encoding': 'br' }),
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha1').update(body).digest('base64url')}"`,
    },
  };
}

function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  reply: Reply | undefined,
): void {
  if (!reply) response.writeHead(404).end();
  else if (headers['if-none-match'] === reply.headers['etag'])
    response.writeHead(304, reply.headers).end();
  else response.writeHead(200, reply.headers).end(reply.body);
}

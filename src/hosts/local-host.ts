/**
 * Serves a built site on this machine, like a real host would: for `npm start`, tests, and
 * benchmarks.
 */

import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { headersFor } from './headers.ts';
import { contentOf, replyTo, type Content, type LocalSite } from './local-reply.ts';

export interface Served {
  /** The host's URL, without a trailing slash. */
  readonly url: string;
  readonly stop: () => void;
}

export interface ServeOptions extends Partial<Pick<LocalSite, 'base' | 'rewrite' | 'headers'>> {
  /** Artificial delay of each response, in milliseconds. */
  readonly latency?: number;
  /** The port to listen on; by default, any free one. */
  readonly port?: number;
  /** The interface to listen on; by default, all of them. */
  readonly hostname?: string;
}

/**
 * The headers that Guidepost's hosts send with its pages; other generators leave that to whoever
 * hosts their sites.
 */
export const ownHeaders = headersFor({ base: '/', frameAncestors: [] });

/**
 * @param folder the folder of the built files; rebuilds take effect immediately
 * @throws if the port is taken
 */
export function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { base = '/', rewrite, headers, latency = 0, port = 0, hostname } = options;
  const answer = answerer({ folder, base, rewrite, headers });
  const server = createServer((request, response) => {
    setTimeout(() => {
      answer(request, response);
    }, latency);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(hostname !== undefined && { host: hostname }) }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      const stop = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://localhost:${taken}`, stop });
    });
  });
}

function answerer(site: LocalSite) {
  // Compressing a page takes longer than sending it, so it is done once per version of the file.
  const known = new Map<string, Content>();
  return (request: IncomingMessage, response: ServerResponse): void => {
    const reply = replyTo(request.url ?? '/', site);
    if (!reply) {
      response.writeHead(404).end();
      return;
    }
    if ('location' in reply) {
      const headers = { Location: reply.location, 'Cache-Control': 'no-cache' };
      response.writeHead(reply.status, headers).end();
      return;
    }
    const { file, path, status } = reply;
    const key = `${path}\n${file}\n${statSync(file).mtimeMs}`;
    const content = known.get(key) ?? contentOf(file, path, site);
    known.set(key, content);
    if (request.headers['if-none-match'] === content.headers['ETag'])
      response.writeHead(304, content.headers).end();
    else response.writeHead(status, content.headers).end(content.body);
  };
}

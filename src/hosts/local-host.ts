/** Serves a built site on this machine, as a good host would: for `npm start`, the tests and the bench. */

import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { headersFor } from './headers.ts';
import { contentOf, replyTo, type Content, type LocalSite } from './local-reply.ts';

export interface Served {
  /** Where the host is, without a slash at the end. */
  readonly url: string;
  readonly stop: () => void;
}

export interface ServeOptions extends Partial<Pick<LocalSite, 'base' | 'rewrite' | 'headers'>> {
  /** Milliseconds that each answer takes longer, as if it came from far away. */
  readonly latency?: number;
  /** Where to listen; any free port unless given. */
  readonly port?: number;
  /** Who may ask: anybody who reaches this machine, unless given. */
  readonly hostname?: string;
}

/** What Guidepost’s hosts send with its pages; peers leave that to whoever hosts them. */
export const ownHeaders = headersFor({ base: '/', frameAncestors: [] });

/**
 * @param folder of the built files; what is built anew while it serves is served anew
 * @throws when the port is taken
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
  // To compress a page takes longer than to send it, so it is done once for as long as the file is the same.
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

/**
 * A host that serves a built site with its `_headers`, in either of the ways that such hosts do.
 */

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { mediaTypes } from '../../src/hosts/media-types.ts';

/** Which of two rules for the same header apply: both, joined by a comma, or only the later one. */
export type Manner = 'joins' | 'overrides';

interface Host {
  /** Where it serves, without a trailing slash. */
  readonly url: string;
  readonly stop: () => void;
}

export async function serveWithHeaders(site: string, manner: Manner): Promise<Host> {
  const file = join(site, '_headers');
  const { headers: rules } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: undefined,
    minimal: false,
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const rule of rules) {
      if (!('forRegExp' in rule) || !rule.forRegExp.test(pathname)) continue;
      for (const [name, value] of Object.entries(rule.values)) {
        const before = manner === 'joins' ? response.getHeader(name) : undefined;
        response.setHeader(name, before === undefined ? value : `${String(before)}, ${value}`);
      }
    }
    const path = join(site, pathname.replace(/\/$/u, '/index.html'));
    const found = extname(path) !== '' && existsSync(path) ? path : join(site, '404.html');
    response.statusCode = found === path ? 200 : 404;
    response.setHeader('Content-Type', mediaTypes[extname(found).slice(1)] ?? '');
    response.end(readFileSync(found));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The host has no port');
  return {
    url: `http://localhost:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

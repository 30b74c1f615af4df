/** Builds the site and serves it. */

import { headersFor } from '../hosts/headers.ts';
import { serve, type ServeOptions, type Served } from '../hosts/local-host.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { environment } from '../library/environment.ts';
import { readSite } from '../library/site.ts';
import { parsePort, portIsClosed } from '../settings/port.ts';
import { defineCommand } from './runner/command.ts';
import { stopOnErrors } from './shared/report-errors.ts';
import { runOwn } from './shared/tools.ts';

export const start = defineCommand(
  {
    name: 'start',
    summary: 'builds the site, serves it, and prints its address',
    details: 'PORT names the port; otherwise, it is the first free one from 4321.',
    arguments: [],
    options: {},
    example: 'PORT=8080 npm start',
  },
  async () => {
    const { value: port, diagnostics } = parsePort(environment['PORT']);
    stopOnErrors([...checkEnvironment(), ...diagnostics]);
    if (runOwn('build', ['--silent']) !== 0) return 1;
    const { base, frameAncestors } = readSite();
    const headers = headersFor({ base, frameAncestors });
    const { url } = await (port === undefined
      ? serveOnFreePort(4321, { base, headers })
      : serveOn(port, port, { base, headers }));
    console.log(`\nGuidepost is at ${url}${base}\nPress Ctrl+C to stop.`);
    return 0;
  },
);

type HostOptions = Pick<ServeOptions, 'base' | 'headers'>;

/** Another site may be running at the same time. */
function serveOnFreePort(first: number, options: HostOptions): Promise<Served> {
  return serveOn(first, first + 100, options);
}

/** Not accessible to others on the network: the site is only for viewing. */
async function serveOn(wanted: number, last: number, options: HostOptions): Promise<Served> {
  try {
    return await serve('dist', { ...options, port: wanted, hostname: 'localhost' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EADDRINUSE' && wanted < last) return serveOn(wanted + 1, last, options);
    stopOnErrors(portIsClosed(wanted, code).diagnostics);
    throw error;
  }
}

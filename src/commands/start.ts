/** `npm start`: builds the site and serves it on `PORT`, or on the first free port from 4321. */

import { headersFor } from '../hosts/headers.ts';
import { serve, type Served } from '../hosts/local-host.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readSettings } from '../library/environment.ts';
import { readSite } from '../library/site.ts';
import { parsePort, portIsClosed } from '../settings/port.ts';
import { exitOnErrors } from './report-errors.ts';
import { runScript } from './tools.ts';

const { value: port, diagnostics } = parsePort(process.env['PORT']);
exitOnErrors([...checkEnvironment(), ...diagnostics]);
const built = runScript('src/commands/build.ts', ['--silent']);
if (built !== 0) process.exit(built);

const { base } = readSettings();
const headers = headersFor({ base, frameAncestors: readSite().frameAncestors });
const { url } = await (port === undefined ? serveOnFreePort(4321) : serveOn(port, port));
console.log(`\nGuidepost is at ${url}${base}\nPress Ctrl+C to stop.`);

/** Another site may be running at the same time. */
function serveOnFreePort(first: number): Promise<Served> {
  return serveOn(first, first + 100);
}

/** Not accessible to others on the network: the site is only for viewing. */
async function serveOn(wanted: number, last: number): Promise<Served> {
  try {
    return await serve('dist', { base, headers, port: wanted, hostname: 'localhost' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EADDRINUSE' && wanted < last) return serveOn(wanted + 1, last);
    exitOnErrors(portIsClosed(wanted, code).diagnostics);
    throw error;
  }
}

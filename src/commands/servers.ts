/**
 * `npm run servers [-- <folder>]`: writes the nginx and Caddy configurations for this site to
 * `deploy/`, or to another folder. Their content depends on `BASE_PATH` and `content/site.yaml`.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from '../hosts/caddy.ts';
import { nginxConfig } from '../hosts/nginx.ts';
import { readHostSettings } from '../hosts/read-settings.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readSettings } from '../library/environment.ts';
import { exitOnErrors } from './report-errors.ts';

const folder = process.argv[2] ?? 'deploy';
exitOnErrors(checkEnvironment());
const settings = readHostSettings(readSettings().base);
mkdirSync(folder, { recursive: true });
for (const [name, text] of [
  ['nginx.conf', nginxConfig(settings)],
  ['Caddyfile', caddyfile(settings)],
] as const) {
  writeFileSync(join(folder, name), text);
  console.log(`${join(folder, name)} is for a site at ${settings.base}`);
}

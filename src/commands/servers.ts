/** Writes the nginx and Caddy configurations for this site. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from '../hosts/caddy.ts';
import { nginxConfig } from '../hosts/nginx.ts';
import { readHostSettings } from '../hosts/settings.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { readSite } from '../library/site.ts';
import { defineCommand } from './runner/command.ts';
import { stopOnErrors } from './shared/report-errors.ts';

export const servers = defineCommand(
  {
    name: 'servers',
    summary: 'writes nginx.conf and Caddyfile for this site',
    details: 'Their content depends on BASE_PATH and content/site.yaml.',
    arguments: [
      { name: 'folder', isOptional: true, summary: 'where to write them; otherwise, deploy' },
    ],
    options: {},
    example: 'BASE_PATH=/help/ npm run servers',
  },
  ({ positionals: [folder = 'deploy'] }) => {
    stopOnErrors(checkEnvironment());
    const settings = readHostSettings(readSite().base);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of [
      ['nginx.conf', nginxConfig(settings)],
      ['Caddyfile', caddyfile(settings)],
    ] as const) {
      writeFileSync(join(folder, name), text);
      console.log(`${join(folder, name)} is for a site at ${settings.base}`);
    }
    return 0;
  },
);

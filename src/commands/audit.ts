/** Asks the registry for known vulnerabilities in what the site consists of. */

import { spawnSync } from 'node:child_process';
import { defineCommand } from './runner/command.ts';
import { npmCommand } from './shared/tools.ts';

export const audit = defineCommand(
  {
    name: 'audit',
    summary:
      'asks the registry for known vulnerabilities in the packages that build the site and are part of it',
    arguments: [],
    options: {},
    example: 'npm run audit',
  },
  () => {
    const [npm, ...first] = npmCommand();
    const { status } = spawnSync(npm, [...first, 'audit', '--omit', 'dev'], { stdio: 'inherit' });
    return status === 0 ? 0 : 1;
  },
);

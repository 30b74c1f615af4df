/** Updates `THIRD-PARTY.md` based on the last build. */

import { copyFileSync, existsSync } from 'node:fs';
import { defineCommand } from './runner/command.ts';

const built = 'dist/third-party.md';

export const thirdParty = defineCommand(
  {
    name: 'third-party',
    summary: 'updates THIRD-PARTY.md from the last build',
    details: 'It lists every package that reaches a reader, with its license.',
    arguments: [],
    options: {},
    example: 'npm run third-party',
  },
  () => {
    if (!existsSync(built)) {
      console.error('Nothing has been built yet: run “npm run build” first.');
      return 1;
    }
    copyFileSync(built, 'THIRD-PARTY.md');
    return 0;
  },
);

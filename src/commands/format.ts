/** Formats every file. */

import { defineCommand } from './runner/command.ts';
import { runTool } from './shared/tools.ts';

export const format = defineCommand(
  {
    name: 'format',
    summary: 'formats every file the way the check wants it',
    arguments: [],
    options: {},
    example: 'npm run format',
  },
  () => (runTool('prettier', ['--write', '.']) === 0 ? 0 : 1),
);

/** Runs the command that is named by the first argument; `run.mjs` starts it. */

import { commands } from './list.ts';
import { runCommand } from './runner/run-command.ts';

process.exitCode = await runCommand(commands, process.argv.slice(2));

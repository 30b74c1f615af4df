/** `npm run dev [-- <options of Astro>]`: shows the site while authors write. */

import { checkEnvironment } from '../library/check-environment.ts';
import { checkProjectFolder } from './places.ts';
import { stopAt } from './stop.ts';
import { runTool } from './tools.ts';

stopAt(checkProjectFolder(process.cwd()));
stopAt(checkEnvironment());
process.exitCode = runTool('astro', ['dev', ...process.argv.slice(2)]);

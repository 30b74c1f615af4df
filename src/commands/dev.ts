/** `npm run dev [-- <Astro options>]`: shows the site while authors write. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkEnvironment } from '../library/check-environment.ts';
import { checkProjectFolder } from './check-folders.ts';
import { exitOnErrors } from './report-errors.ts';
import { scriptOf, toolEnvironment } from './tools.ts';

exitOnErrors(checkProjectFolder(process.cwd()));
exitOnErrors(checkEnvironment());
// In this process, so that ending it also ends the server.
const script = resolve(scriptOf('astro'));
Object.assign(process.env, toolEnvironment());
process.argv.splice(1, 1, script, 'dev');
await import(pathToFileURL(script).href);

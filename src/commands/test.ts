/** `npm test`: checks, builds, and runs every test; ends with one line of counts. */

import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { findBrowser } from './browser.ts';
import { scriptOf, toolEnvironment } from './tools.ts';

const env = { ...toolEnvironment(), CHROMIUM_PATH: findBrowser() };
function run(script: string, ...args: string[]) {
  const options: SpawnSyncOptions = { stdio: ['ignore', 'inherit', 'inherit'], env };
  return spawnSync(process.execPath, [script, ...args], options).status === 0;
}

const checked = run('src/commands/check.ts');
const built = run(scriptOf('astro'), 'build', '--silent');
// The reporter ends with the counts, so vitest comes last; an earlier failure still fails the run.
const tested = run(scriptOf('vitest'), 'run', ...process.argv.slice(2));
process.exitCode = checked && built && tested ? 0 : 1;

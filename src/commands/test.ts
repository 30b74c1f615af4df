/** `npm test`: checks, builds, and runs every test; ends with one line of counts. */

import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CHROMIUM_PATH: findBrowser() };
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;

const checked = run('node', 'src/commands/check.ts');
const built = run('astro', 'build', '--silent');
// The reporter closes with the counts, so vitest comes last; what failed before still fails the run.
const tested = run('vitest', 'run', ...process.argv.slice(2));
process.exitCode = checked && built && tested ? 0 : 1;

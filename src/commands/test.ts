/** Checks, builds, and runs every test; ends with one line of counts. */

import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { createCLI } from 'vitest/node';
import { defineCommand, UsageError } from './runner/command.ts';
import { findBrowser } from './shared/browser.ts';
import { scriptOf, toolEnvironment } from './shared/tools.ts';

export const test = defineCommand(
  {
    name: 'test',
    summary: 'checks, builds, and runs every test, including those in a browser',
    details: 'Chromium is found, installed if this is Debian, or named by CHROMIUM_PATH.',
    arguments: [],
    options: {},
    passesOnTo: 'Vitest (https://vitest.dev/guide/cli)',
    example: 'npm test -- --project unit test/guide',
  },
  ({ args }) => {
    mustFitVitest(args);
    const env = { ...toolEnvironment(), CHROMIUM_PATH: findBrowser() };
    const run = (script: string, ...rest: readonly string[]) => {
      const options: SpawnSyncOptions = { stdio: ['ignore', 'inherit', 'inherit'], env };
      return spawnSync(process.execPath, [script, ...rest], options).status === 0;
    };
    const checked = run('src/commands/main.ts', 'check');
    const built = run(scriptOf('astro'), 'build', '--silent');
    // The reporter ends with the counts, so vitest comes last; an earlier failure still fails the run.
    const tested = run(scriptOf('vitest'), 'run', ...args);
    return checked && built && tested ? 0 : 1;
  },
);

/** Vitest refuses what it does not know too, but only after the build: minutes later. */
function mustFitVitest(args: readonly string[]): void {
  const vitest = createCLI();
  try {
    vitest.parse(['node', 'vitest', 'run', ...args], { run: false });
    vitest.matchedCommand?.checkUnknownOptions();
    vitest.matchedCommand?.checkOptionValue();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const names = vitest.globalCommand.options.map(({ name }) => name);
    const known = names.filter((name) => !name.includes('.')).map((name) => `--${name}`);
    throw new UsageError(`${error.message} — Vitest has ${known.join(', ')}`);
  }
}

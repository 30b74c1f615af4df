/** Checks, builds, and runs every test; ends with one line of counts. */

import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
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
  async ({ args }) => {
    mustFitVitest(args);
    const env = {
      ...toolEnvironment(),
      CHROMIUM_PATH: findBrowser(),
      // Tests run commands some hundred times: most of what each takes is reading the same code.
      NODE_COMPILE_CACHE: resolve('.cache/compiled'),
    };
    const run = async (script: string, ...rest: readonly string[]) => {
      const options: SpawnOptions = { stdio: ['ignore', 'inherit', 'inherit'], env };
      const child = spawn(process.execPath, [script, ...rest], options);
      await once(child, 'exit');
      return child.exitCode === 0;
    };
    // Together, because one processor is enough for the build.
    const ready = await Promise.all([
      run('src/commands/main.ts', 'check'),
      run('src/commands/main.ts', 'build', '--silent'),
    ]);
    // The reporter ends with the counts, so vitest comes last; an earlier failure still fails the run.
    const tested = await run(scriptOf('vitest'), 'run', ...args);
    return tested && !ready.includes(false) ? 0 : 1;
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

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** By default, Vitest leaves a processor idle, which is half of a machine that has two. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers,
    reporters: [['default', { summary: false }], './test/support/counts-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/built/**', 'test/page/**'],
          // Generous, for machines that are busy with other work: no test here measures time.
          testTimeout: 60_000,
          // Globals that a test stubs are restored afterwards, so test files can share modules.
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        // Tests of the build's output as files.
        test: {
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          testTimeout: 60_000,
          // Some build sites of their own, side by side.
          hookTimeout: 600_000,
          // They only read files, so test files can share modules.
          isolate: false,
        },
      },
      {
        // Tests of the build's output with its scripts, in a DOM without a browser.
        test: {
          name: 'page',
          include: ['test/page/**/*.test.ts'],
          globalSetup: ['test/support/sign-in-build.ts'],
          execArgv: ['--experimental-vm-modules', '--no-warnings'],
          testTimeout: 300_000,
          // Each test opens pages of its own, so test files can share modules.
          isolate: false,
        },
      },
      {
        // Tests of the build's output in a browser.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: [
            'test/support/sign-in-build.ts',
            'test/support/site.ts',
            'test/support/sign-in-site.ts',
          ],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Each test opens pages of its own, so test files can share modules and a browser.
          isolate: false,
          // After the fast ones.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

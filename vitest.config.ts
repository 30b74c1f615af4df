import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], './test/support/counts-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/built/**'],
          // For a machine that does other work too: no test here is about time.
          testTimeout: 60_000,
          // What a test puts into the globals goes with it, so the files can share what they import.
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        // What the build made, as files.
        test: { name: 'built', include: ['test/built/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // What the build made, in a browser.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/site.ts', 'test/support/sign-in-site.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // After the quick ones.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

/** What is mutated, and the tests that have to notice. */

import { globSync, readFileSync } from 'node:fs';

export interface Target {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

/** Folders of tests that run in the process itself, without commands. */
const targetGlobs = {
  guide: {
    sources: ['src/guide/*.ts'],
    tests: ['test/guide', 'test/send', 'test/author/machine-schema.test.ts'],
  },
} as const;

export const targetNames = ['guide'] as const;

export function targetNamed(name: (typeof targetNames)[number]): Target {
  const { sources, tests } = targetGlobs[name];
  return {
    name,
    sources: globSync([...sources])
      .filter(isWritten)
      .sort(),
    tests: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
  };
}

/** Not a list that a command writes. */
function isWritten(file: string): boolean {
  return !readFileSync(file, 'utf8').includes('Written by src/commands/');
}

/** Commands find what they run without a shell, a shim, a home folder, or a PATH. */

import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  npmCommand,
  scriptOf,
  toolEnvironment,
  type Tool,
} from '../../src/commands/shared/tools.ts';

const run = promisify(execFile);
const bare = { PATH: '', HOME: '/nonexistent', ASTRO_TELEMETRY_DISABLED: '1' };

test.each<Tool>(['astro', 'eslint', 'prettier', 'vitest'])(
  '%s is started from its JavaScript by this Node',
  async (tool) => {
    const { stdout } = await run(process.execPath, [scriptOf(tool), '--version'], { env: bare });
    expect(stdout).toMatch(/\d+\.\d+\.\d+/u);
  },
);

test('telemetry is off, whatever the environment says', () => {
  expect(toolEnvironment()).toMatchObject({ ASTRO_TELEMETRY_DISABLED: '1' });
});

test('npm is the one that is running, started by this Node', async () => {
  const script = '/x/npm-cli.js';
  expect(npmCommand({ npm_execpath: script })).toEqual([process.execPath, script]);
  const [npm, ...first] = npmCommand();
  expect((await run(npm, [...first, '--version'])).stdout).toMatch(/^\d+\./u);
});

describe('every program that src/ and test/ start', () => {
  /** Programs that are not npm packages, and so are not shims. */
  const programs = new Set(['apt-get', 'dpkg-deb', 'openssl', 'tar', '/usr/bin/time']);
  const started = globSync(['src/**/*.{ts,mjs}', 'test/**/*.ts']).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const calls = text.matchAll(
      /\b(?:spawn|spawnSync|execFile|execFileSync|exec|execSync|run)\)?\(\s*'([^']+)'/gu,
    );
    return [...calls].map(([, program = '']) => ({ file: file.replaceAll('\\', '/'), program }));
  });

  test('is this Node, or a system program', () => {
    const strange = started.filter(
      ({ file, program }) =>
        !programs.has(program) && !program.endsWith('.ts') && !file.startsWith('test/commands/'),
    );
    expect(strange).toEqual([]);
    expect(started.length).toBeGreaterThan(3);
  });
});

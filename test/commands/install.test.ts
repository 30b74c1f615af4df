/**
 * The first command of a fresh clone installs everything, whatever the machine's own npm settings.
 */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { npmCommand } from '../../src/commands/shared/tools.ts';

const run = promisify(execFile);

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'install '));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('packages are installed without scripts, and without checking which Node they require', async () => {
  const folder = temporary();
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  // Replaces npm, and records its arguments.
  const npm = join(folder, 'npm.cjs');
  writeFileSync(
    npm,
    'require("fs").appendFileSync("told", process.argv.slice(2).join(" ") + "\\n")',
  );
  const install = () =>
    run(process.execPath, [resolve('src/commands/install.mjs')], {
      cwd: folder,
      env: { ...process.env, npm_execpath: npm, npm_config_engine_strict: 'true' },
    });
  await install();
  await install();
  expect(readFileSync(join(folder, 'told'), 'utf8').split('\n')).toEqual([
    'ci --ignore-scripts --no-engine-strict --loglevel=error',
    '',
  ]);
});

test('a user’s strict npm configuration does not tie the project to the machine’s Node', async () => {
  const own = join(temporary(), 'npmrc');
  writeFileSync(own, 'engine-strict=true\n');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_/iu.test(name)),
  );
  const [npm, ...first] = npmCommand();
  const { stdout } = await run(npm, [...first, 'config', 'get', 'engine-strict'], {
    env: { ...env, npm_config_userconfig: own },
  });
  expect(stdout.trim()).toBe('false');
});

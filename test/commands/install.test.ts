/**
 * `run.mjs`, which every script of package.json is: it installs everything, whatever the machine's
 * own npm settings, and starts the command with the project's own Node.
 */

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { npmCommand } from '../../src/commands/shared/tools.ts';

const run = promisify(execFile);
const runner = resolve('src/commands/run.mjs');

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'install '));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/**
 * A checkout in which nothing is installed, with an npm that records its arguments and installs a
 * Node.
 * @param node the program that stands in for Node; without it, npm installs none
 */
function checkout(node?: string) {
  const folder = temporary();
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'package.json'), '{"optionalDependencies":{"node-own":"1.0.0"}}');
  const npm = join(folder, 'npm.cjs');
  const installs = `
    fs.mkdirSync("node_modules/node-own/bin", { recursive: true });
    fs.writeFileSync("node_modules/node-own/bin/node", ${JSON.stringify(node)}, { mode: 0o755 });`;
  writeFileSync(
    npm,
    `const fs = require("fs");
    fs.appendFileSync("told", process.argv.slice(2).join(" ") + "\\n");
    ${node === undefined ? '' : installs}`,
  );
  return {
    cwd: folder,
    env: { ...process.env, npm_execpath: npm, npm_config_engine_strict: 'true' },
    told: () => readFileSync(join(folder, 'told'), 'utf8').trim().split('\n'),
  };
}

const installing = 'ci --ignore-scripts --no-engine-strict --loglevel=error';

test('packages are installed once, without scripts, and without checking which Node they require', async () => {
  const { told, ...clone } = checkout();
  const start = () => run(process.execPath, [runner, 'build', '--help'], clone);
  expect((await start()).stdout).toMatch(/^usage: npm run build/u);
  await start();
  expect(told()).toEqual([installing]);
  writeFileSync(join(clone.cwd, 'package-lock.json'), '{ }');
  await start();
  expect(told()).toEqual([installing, installing]);
});

test.skipIf(process.platform === 'win32')(
  'the command is started by the Node that was just installed, with its arguments and its exit code',
  async () => {
    const { told, ...clone } = checkout('#!/bin/sh\necho "$@"\nexit 7\n');
    const args = ['test', '--project', 'unit', 'two words'];
    await expect(run(process.execPath, [runner, ...args], clone)).rejects.toMatchObject({
      code: 7,
      stdout: 'src/commands/main.ts test --project unit two words\n',
    });
    expect(told()).toEqual([installing]);
  },
);

test.skipIf(process.platform === 'win32')('ending it ends the command', async () => {
  const waits =
    '#!/bin/sh\ntrap "echo ended; exit 5" TERM\necho ready\nwhile :; do sleep 0.05; done\n';
  const { told, ...clone } = checkout(waits);
  const child = spawn(process.execPath, [runner, 'dev'], {
    ...clone,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (said === 'ready\n') child.kill('SIGTERM');
  });
  expect(await once(child, 'close')).toEqual([5, null]);
  expect(said).toBe('ready\nended\n');
  expect(told()).toEqual([installing]);
});

test('without an own Node, this one runs the command, with the arguments checked', async () => {
  const { told, ...clone } = checkout();
  const start = run(process.execPath, [runner, 'build', '--outdir', 'x'], clone);
  await expect(start).rejects.toMatchObject({ code: 2, stdout: '' });
  await expect(start).rejects.toThrow(
    /\n“build” has no option --outdir — did you mean --outDir\?/u,
  );
  expect(told()).toEqual([installing]);
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

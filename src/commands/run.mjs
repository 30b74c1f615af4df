/**
 * `node src/commands/run.mjs <command> …`: what every script of package.json is. Installs what is
 * missing, then starts the command with the project's own Node. Plain JavaScript, because on a
 * fresh clone it runs on whatever Node the machine has.
 */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { install } from './install.mjs';
import { writeRegistries } from './registries.mjs';

/** The oldest Node that runs TypeScript as it is. */
const oldest = 24;

install();
writeRegistries();
const node = ownNode();
if (node === undefined && parseInt(process.versions.node) < oldest) {
  console.error(`No Node can be installed for this platform: please use Node ${oldest} or newer.`);
  process.exitCode = 1;
} else if (node === undefined || realpathSync(node) === realpathSync(process.execPath)) {
  // In this process, so that ending it also ends the command.
  await import('./main.ts');
} else {
  start(node);
}

/** The Node that package.json names for this platform; undefined if there is none. */
function ownNode() {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys(optionalDependencies)
    .flatMap((name) => [`node_modules/${name}/bin/node`, `node_modules/${name}/bin/node.exe`])
    .find((path) => existsSync(path));
}

/** Starts the command in a process that gets its signals and returns its exit code. */
function start(program) {
  // Before the process exists: it may be ready, and ended, before this one goes on.
  for (const name of ['SIGTERM', 'SIGHUP'])
    process.on(name, () => {
      child.kill(name);
    });
  // A terminal sends Ctrl+C to both of them.
  process.on('SIGINT', () => undefined);
  const args = ['src/commands/main.ts', ...process.argv.slice(2)];
  const child = spawn(program, args, { stdio: 'inherit' });
  child.on('error', (error) => {
    throw error;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

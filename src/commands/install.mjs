/**
 * Installs the contents of package-lock.json if they are not installed yet. Plain JavaScript,
 * because on a fresh clone it runs on whatever Node the machine has.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.guidepost-install';

/** Compares the folder with the lockfile, and installs if they differ. */
export function install() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Not on standard output, which belongs to the command.
  console.error('Installing the packages that package-lock.json names …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Packages' engine requirements do not concern the machine's Node, as the project brings its own.
  // No package needs an install script, so none may run.
  const options = ['ci', '--ignore-scripts', '--no-engine-strict', '--loglevel=error'];
  execFileSync(command, [...first, ...options], { stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}

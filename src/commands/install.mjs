/**
 * Runs before every script: installs the contents of package-lock.json if they are not installed
 * yet. Plain JavaScript, because on a fresh clone it runs on whatever Node the machine has.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.guidepost-install';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing the packages that package-lock.json names …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Packages' engine requirements do not concern the machine's Node, as the project brings its own.
  // No package needs an install script, so none may run.
  const options = ['ci', '--ignore-scripts', '--no-engine-strict', '--loglevel=error'];
  execFileSync(command, [...first, ...options], { stdio: 'inherit' });
  if (!existsSync('node_modules/.bin/node') && parseInt(process.versions.node) < 24)
    console.warn('No Node build can be installed for this platform: please use Node 24 or newer.');
  writeFileSync(stamp, wanted);
}

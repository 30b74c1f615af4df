/** Finds programs that are no npm packages, and has Debian bring those that are missing. */

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param names of the program, the preferred first
 * @param elsewhere files to try besides what is in `PATH`
 */
export function findProgram(
  names: readonly string[],
  elsewhere: readonly string[] = [],
): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian and its kin, as root: in a container, or on a machine that runs tests. */
export function hasDebian(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** @throws when a package cannot be had */
export function install(...packages: readonly string[]): void {
  aptGet(['update']);
  aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
}

/**
 * Takes a program out of its package without installing it: no service starts, the system stays as it is.
 * @param folder where the files of the package go
 * @returns the program; undefined when it cannot be had
 */
export function unpack(name: string, folder: string): string | undefined {
  const find = () => globSync(join(folder, `usr/{bin,sbin}/${name}`)).find(isProgram);
  if (find() === undefined) {
    try {
      mkdirSync(folder, { recursive: true });
      aptGet(['update']);
      aptGet(['download', name], folder);
      for (const file of globSync('*.deb', { cwd: folder }))
        execFileSync('dpkg-deb', ['--extract', file, '.'], { cwd: folder });
    } catch {
      return undefined;
    }
  }
  return find();
}

function aptGet(args: readonly string[], cwd?: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', args, { stdio: 'ignore', env, ...(cwd && { cwd }) });
}

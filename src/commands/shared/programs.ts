/** Finds programs that are not npm packages, and installs missing ones on Debian. */

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param names names of the program, the preferred one first
 * @param elsewhere files to try in addition to `PATH`
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

/** Debian or a derivative, as root: in a container, or on a machine that runs tests. */
export function hasDebian(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** @throws if a package is not available */
export function install(...packages: readonly string[]): void {
  aptGet(['update']);
  aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
}

/**
 * Extracts a program from its package without installing it: no service starts, and the system is
 * not changed.
 * @param folder where to put the files of the package
 * @returns the program; undefined if it is not available
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

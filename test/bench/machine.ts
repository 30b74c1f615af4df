/** The machine that runs the benchmark, in one line. */

import { statfsSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** `statfs` codes of file systems that builds are measured on. */
const fileSystems: ReadonlyMap<number, string> = new Map([
  [0x01021994, 'tmpfs'],
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x794c7630, 'overlay'],
]);

/**
 * @param folder where things are built
 * @param browser its version, if one was used
 */
export function describeMachine(folder: string, browser: string | undefined): string {
  const [{ model } = { model: 'an unknown processor' }] = cpus();
  return [
    `${cpus().length} cores of ${model.trim()}`,
    `${(totalmem() / 1e9).toFixed(0)} GB`,
    `${type()} ${release().split('-')[0] ?? ''}`,
    `Node ${process.versions.node}`,
    `files on ${fileSystemOf(folder)}`,
    ...(browser === undefined ? [] : [`Chromium ${browser}`]),
  ].join(', ');
}

export function fileSystemOf(folder: string): string {
  return fileSystems.get(statfsSync(folder).type) ?? 'another file system';
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells whether files or folders have come, gone or been renamed under a folder, without looking at
 * the files: a folder's own time changes with the names in it.
 *
 * @returns a text that is another one afterwards
 */
export function stateOfFolders(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return 'gone';
  return [
    `${found.mtimeMs}`,
    ...foldersIn(folder).map((name) => stateOfFolders(join(folder, name))),
  ].join(' ');
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
      .map(({ name }) => name);
  } catch {
    // What cannot be listed is said where the corpus is read.
    return [];
  }
}

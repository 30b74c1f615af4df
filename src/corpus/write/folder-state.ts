import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A string that changes whenever files or folders are added, deleted, or renamed under a folder.
 * Files need not be examined, as a folder's modification time changes with the names in it.
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
      .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/u.test(entry.name))
      .map(({ name }) => name);
  } catch {
    // Unreadable folders are reported where the corpus is read.
    return [];
  }
}

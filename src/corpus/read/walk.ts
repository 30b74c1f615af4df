import { readdirSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';

/** A file or folder that is not read, and why. */
export interface Unread {
  /** Relative to the corpus. */
  path: string;
  reason: string;
}

/** The content of a folder of a corpus. */
export interface Found {
  /** Paths relative to that folder, sorted. */
  files: string[];
  unread: Unread[];
}

/**
 * Lists the files under a folder. Hidden folders and installed packages are skipped; what cannot be
 * listed is reported. Links are not followed: a corpus is untrusted, and a link in it could lead to
 * any file on this machine.
 *
 * @param root folder relative to the corpus; empty for the corpus itself
 * @param exclude patterns of paths to skip, relative to that folder
 */
export function walk(corpus: string, root: string, exclude: readonly string[]): Found {
  const found: Found = { files: [], unread: [] };
  const patterns = exclude.flatMap((pattern) => {
    const path = pattern.replace(/^\.?\/+|\/+$/gu, '');
    return [path, `${path}/**`];
  });
  list('');
  found.files.sort();
  return found;

  function list(folder: string): void {
    for (const entry of entriesOf(folder)) {
      const path = posix.join(folder, entry.name);
      if (patterns.some((pattern) => posix.matchesGlob(path, pattern))) continue;
      if (entry.isSymbolicLink()) unread(path, 'it is a symbolic link, which is not followed');
      else if (entry.isFile()) found.files.push(path);
      else if (entry.isDirectory() && !isSkipped(entry.name)) list(path);
    }
  }

  function entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(join(corpus, root, folder), { withFileTypes: true });
    } catch (error) {
      unread(folder, error instanceof Error ? error.message : String(error));
      return [];
    }
  }

  function unread(path: string, reason: string): void {
    found.unread.push({ path: posix.join(root, path), reason });
  }
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

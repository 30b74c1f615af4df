import { hash } from 'node:crypto';
import { join } from 'node:path';
import { placeOf } from './files.ts';
import type { LocaleFiles } from './files.ts';
import { readText } from './read-text.ts';

/** A file that is pasted into articles. */
export interface IncludedFile {
  /** Path from the docset on. */
  path: string;
  /** Path relative to the corpus, which places are named by. */
  place: string;
  text: string;
  /** Hash of the text, to see when it changes. */
  hash: string;
}

/** Finds the files of one locale that articles paste. */
export interface Includes {
  /** @param path from the docset on, in any case of letters */
  find: (path: string) => IncludedFile | undefined;
}

/** @param dir the corpus */
export function includesOf(dir: string, files: LocaleFiles): Includes {
  const all = [...files.includes, ...files.articles.map(({ path }) => path)];
  const spelling = new Map(all.map((path) => [path.toLowerCase(), path]));
  const read = new Map<string, IncludedFile | undefined>();
  return {
    find: (wanted) => {
      const path = spelling.get(wanted.toLowerCase());
      if (path === undefined) return undefined;
      if (!read.has(path)) read.set(path, readInclude(dir, placeOf(files, path), path));
      return read.get(path);
    },
  };
}

function readInclude(dir: string, place: string, path: string): IncludedFile | undefined {
  const file = readText(join(dir, place));
  if ('refused' in file) return undefined;
  return { path, place, text: file.text, hash: hash('sha1', file.text, 'base64').slice(0, 12) };
}

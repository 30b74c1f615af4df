import { hash } from 'node:crypto';
import { join } from 'node:path';
import { placeOf, type LocaleFiles } from './files.ts';
import { readText } from './read-text.ts';

/** A file that articles include. */
export interface IncludedFile {
  /** Path relative to the docset. */
  path: string;
  /** Path relative to the corpus, as used in messages. */
  place: string;
  text: string;
  /** Hash of the text, to detect changes. */
  hash: string;
}

/** Finds the files of one locale that articles include. */
export interface Includes {
  /** @param path relative to the docset, in any case */
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

/** Reads the files of `content/`, which people write on any system. */

import { readFileSync } from 'node:fs';
import { fileText } from '../guide/file-text.ts';

/** @throws when there is no such file */
export function readText(path: string): string {
  return fileText(readFileSync(path, 'utf8'));
}

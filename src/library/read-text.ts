/** Reads files in `content/`, which people edit on any system. */

import { readFileSync } from 'node:fs';
import { fileText } from '../author/file-text.ts';

/** @throws if there is no such file */
export function readText(path: string): string {
  return fileText(readFileSync(path, 'utf8'));
}

/**
 * `content/corpora/kb.lock`: the addresses of a corpus that were ever published, kept by the site.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder } from './environment.ts';

/**
 * The file is next to `site.yaml`, since the corpus itself may be read-only or someone else's.
 * @param prefix the prefix of the corpus's addresses: empty, or `name/`
 */
export function addressLockFile(prefix: string): string {
  const name = prefix === '' ? 'kb' : `kb-${prefix.slice(0, -1)}`;
  return join(contentFolder, 'corpora', `${name}.lock`);
}

/** @returns undefined if nothing was ever published */
export function readAddressLockFile(prefix: string): string | undefined {
  const file = addressLockFile(prefix);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function writeAddressLockFile(prefix: string, text: string): void {
  const file = addressLockFile(prefix);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

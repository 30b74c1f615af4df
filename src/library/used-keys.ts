/** Determines which messages the source code mentions. */

import { globSync, readFileSync } from 'node:fs';
import { messageKeys } from '../locale/keys.ts';

/** Keys composed of a fixed part and a variable one: `outcome.kind.${kind}`. */
const composed = /[`'"]([a-z][\w.-]*\.)\$\{/gu;

/** @param folder the folder of the source code, such as `src` */
export function usedKeys(folder: string): Set<string> {
  const files = globSync(`${folder}/**/*.{ts,astro}`).filter((file) => !file.endsWith('keys.ts'));
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const prefixes = [...text.matchAll(composed)].map(([, prefix]) => prefix ?? '');
  const keys = Object.keys(messageKeys).filter(
    (key) => text.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix)),
  );
  return new Set(keys);
}

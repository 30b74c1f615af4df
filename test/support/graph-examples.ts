/** Microsoft's documented responses, from `test/graph/fixtures`. */

import { readdirSync, readFileSync } from 'node:fs';
import { isRecord } from '../../src/facts/core/json.ts';

const folder = new URL('../graph/fixtures/', import.meta.url);

/** The names of all examples that contain a response, such as `license-details`. */
export const exampleNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'license-enums.json')
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** The whole file, such as `license-enums`. */
export function readExample(name: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if (!isRecord(value)) throw new Error(`${name} is not an example`);
  return value;
}

/** What Graph would send. */
export function bodyOf(name: string): unknown {
  return readExample(name)['body'];
}

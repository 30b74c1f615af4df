/** Microsoft's documented responses, where they lie beside this project. */

import { existsSync, readFileSync } from 'node:fs';
import { isRecord } from '../../src/facts/json.ts';

const folder = '../shared/graph/examples';

/** Why a test of theirs is left out, or false. */
export const lacksExamples = existsSync(folder) ? false : `${folder} is not here`;

/** The whole file, for example `enums`. */
export function readExample(name: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  if (!isRecord(value)) throw new Error(`${name} is no example`);
  return value;
}

/** What Graph would send. */
export const bodyOf = (name: string): unknown => readExample(`${name}.v1`)['body'];

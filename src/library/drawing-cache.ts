/**
 * Layouts of drawings, kept on disk: laying out a guide takes longer than rendering all of its pages
 * in one language.
 */

import { createHash, hash, randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pieces } from '../diagram/cards.ts';
import type { Drawing } from '../diagram/drawing.ts';
import { layOut } from '../diagram/layout.ts';
import { contentFolder } from './environment.ts';

const defaultFolder = join(process.cwd(), '.cache', 'drawings');

interface Entry {
  /** Identifies what the drawing was made from, and by which code. */
  readonly key: string;
  readonly drawing: Drawing;
}

/**
 * The same as `layOut`; slow only if something has changed.
 * @param name whose drawing it is; another one of that name replaces it
 */
export async function keptDrawing(
  name: string,
  pieces: Pieces,
  direction: 'ltr' | 'rtl',
  folder = defaultFolder,
): Promise<Drawing> {
  const path = join(folder, `${hash('sha1', `${contentFolder} ${name}`).slice(0, 12)}.json`);
  const key = hash('sha1', JSON.stringify([codeVersion(), pieces, direction]));
  const entry = await readEntry(path);
  if (isEntry(entry, key)) return entry.drawing;
  const drawing = await layOut(pieces, direction);
  await writeEntry(folder, path, { key, drawing });
  return drawing;
}

let version: string | undefined;

function codeVersion(): string {
  if (version !== undefined) return version;
  const all = createHash('sha1').update(readFileSync('package-lock.json'));
  for (const file of globSync('src/diagram/*.ts').sort()) all.update(readFileSync(file));
  return (version = all.digest('base64'));
}

async function readEntry(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The key covers the code that wrote the entry, so the entry has the shape that it writes. */
function isEntry(value: unknown, key: string): value is Entry {
  return typeof value === 'object' && value !== null && 'key' in value && value.key === key;
}

/** Under a temporary name first: other processes read the same entry. */
async function writeEntry(folder: string, path: string, entry: Entry): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, JSON.stringify(entry));
  await rename(part, path);
}

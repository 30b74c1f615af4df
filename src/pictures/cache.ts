/** Pictures are drawn again only if something they are made from has changed. */

import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { drawPicture, renderer } from './draw.ts';
import { fontPackages } from './fonts.ts';
import { layOut, palette, pictureSize, type Picture } from './layout.ts';

const defaultFolder = join(process.cwd(), '.cache', 'pictures');

/**
 * A name that changes with the picture and with what draws it, as chats cache pictures by address.
 * @param tools what draws it, with exact versions
 */
export function nameOf(picture: Picture, tools = installedTools()): string {
  const made = JSON.stringify([tools, pictureSize, palette, picture.locale, layOut(picture)]);
  return createHash('sha256').update(made).digest('hex').slice(0, 20);
}

/**
 * The PNG of a picture, from the cache if possible.
 * @param draw draws a picture that is not cached
 */
export async function readPicture(
  picture: Picture,
  folder = defaultFolder,
  draw = drawPicture,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(folder, `${nameOf(picture)}.png`);
  try {
    return await readFile(path);
  } catch {
    const drawn = await draw(picture);
    await mkdir(folder, { recursive: true });
    // Another build may be writing the same picture; a partial file must never be found.
    const part = `${path}.${randomUUID()}`;
    await writeFile(part, drawn);
    await rename(part, path);
    return drawn;
  }
}

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * The renderer and fonts among a package's dependencies, with their exact versions.
 * @param manifest the content of its package.json
 * @throws if there are none: names that do not depend on them would keep old pictures forever
 */
export function toolsIn(manifest: string): readonly string[] {
  const { dependencies } = manifestSchema.parse(JSON.parse(manifest));
  const packages = [renderer, ...fontPackages];
  const missing = packages.filter((name) => !(name in dependencies));
  if (missing.length > 0)
    throw new Error(`package.json is missing ${missing.join(', ')} in its “dependencies”`);
  return packages.map((name) => `${name}@${dependencies[name] ?? ''}`);
}

let installed: readonly string[] | undefined;

function installedTools(): readonly string[] {
  return (installed ??= toolsIn(readFileSync(join(process.cwd(), 'package.json'), 'utf8')));
}

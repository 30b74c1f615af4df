/** Pictures that were drawn before are not drawn again, as long as nothing they are made of changes. */

import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { drawPicture } from './draw.ts';
import { layOut, type Picture } from './layout.ts';

const defaultFolder = join(process.cwd(), '.cache', 'pictures');

/** A name that changes with the picture, and with what draws it: chats keep pictures by address. */
export function nameOf(picture: Picture): string {
  const made = JSON.stringify([tools(), picture.locale, layOut(picture)]);
  return createHash('sha256').update(made).digest('hex').slice(0, 20);
}

/**
 * The PNG of a picture, from the cache where it is there.
 * @param draw what makes one that is not
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
    // Another build may write the same picture; a half written one must never be found.
    const part = `${path}.${randomUUID()}`;
    await writeFile(part, drawn);
    await rename(part, path);
    return drawn;
  }
}

const manifest = z.object({ devDependencies: z.record(z.string(), z.string()) });
let known: string | undefined;

/** The renderer and the fonts with their exact versions. */
function tools(): string {
  known ??= readTools();
  return known;
}

function readTools(): string {
  const text = readFileSync(join(process.cwd(), 'package.json'), 'utf8');
  const { devDependencies } = manifest.parse(JSON.parse(text));
  const used = Object.entries(devDependencies).filter(([name]) =>
    /^@(?:takumi-rs|fontsource-variable)\//u.test(name),
  );
  return JSON.stringify(used);
}

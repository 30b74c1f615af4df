import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Takes the bytes of an image under its final name; called once a name. */
export type PutImage = (name: string, bytes: Uint8Array) => void;

/** Finds images of one docset and names them by their content. */
export interface Images {
  /** Name of an image file, by its path from an article's folder, in any case of letters. */
  find: (folder: string, path: string) => { name: string; respelt?: string } | undefined;
  /** Name for bytes that stood in an article; undefined when they are no image. */
  embed: (bytes: Uint8Array) => string | undefined;
}

/** First bytes of the kinds of image that may be shown. SVG is no image here: it can run scripts. */
const signatures: readonly (readonly [string, string])[] = [
  ['png', '89504e470d0a1a0a'],
  ['gif', '474946383'],
  ['jpg', 'ffd8ff'],
  ['webp', '52494646'],
];

/** A folder of images. */
export interface ImageFolder {
  folder: string;
  /** Files in it, relative to it. */
  paths: readonly string[];
}

/**
 * @param folders the article's docset, then those of other locales: images are not translated, and a
 *   locale may lack what its articles show
 * @param put receives every image that an article uses
 */
export function imagesOf(folders: readonly ImageFolder[], put: PutImage): Images {
  const spellings = folders.map(({ folder, paths }) => ({
    folder,
    spelling: new Map(paths.map((path) => [path.toLowerCase(), path])),
  }));
  const names = new Map<string, string | undefined>();
  const given = new Set<string>();

  const embed = (bytes: Uint8Array): string | undefined => {
    const hex = Buffer.from(bytes.subarray(0, 12)).toString('hex');
    const kind = signatures.find(([, start]) => hex.startsWith(start))?.[0];
    if (kind === undefined) return undefined;
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${kind}`;
    if (!given.has(name)) put(name, bytes);
    given.add(name);
    return name;
  };

  const nameOf = (file: string): string | undefined => {
    if (!names.has(file)) names.set(file, embed(readFileSync(file)));
    return names.get(file);
  };

  return {
    embed,
    find: (folder, path) => {
      const wanted = posix.normalize(posix.join(folder, decoded(path.split(/[?#]/)[0] ?? '')));
      for (const { folder: docset, spelling } of spellings) {
        const actual = spelling.get(wanted.toLowerCase());
        const name = actual === undefined ? undefined : nameOf(join(docset, actual));
        if (name === undefined || actual === undefined) continue;
        return actual === wanted ? { name } : { name, respelt: actual };
      }
      return undefined;
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

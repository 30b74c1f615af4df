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

/**
 * @param docset folder of the docset
 * @param paths its image files, relative to it
 * @param put receives every image that an article uses
 */
export function imagesOf(docset: string, paths: readonly string[], put: PutImage): Images {
  const spelling = new Map(paths.map((path) => [path.toLowerCase(), path]));
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

  return {
    embed,
    find: (folder, path) => {
      const wanted = posix.normalize(posix.join(folder, decoded(path.split(/[?#]/)[0] ?? '')));
      const actual = spelling.get(wanted.toLowerCase());
      if (actual === undefined) return undefined;
      if (!names.has(actual)) names.set(actual, embed(readFileSync(join(docset, actual))));
      const name = names.get(actual);
      if (name === undefined) return undefined;
      return actual === wanted ? { name } : { name, respelt: actual };
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

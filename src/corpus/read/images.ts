import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stores the bytes of an image under its published name; called once per name. */
export type PutImage = (name: string, bytes: Uint8Array) => void;

/** An image file: its published name, or why it has none. */
export type FoundImage = { name: string; respelt?: string } | { refused: string };

/** Finds the images of one docset, and names them by their content. */
export interface Images {
  /** Finds an image by its path relative to the docset, ignoring case. */
  find: (path: string) => FoundImage | undefined;
  /** Names the bytes of an image embedded in an article; undefined if they are not an image. */
  embed: (bytes: Uint8Array) => string | undefined;
}

/** First bytes of the allowed image types. SVG is not included, as it can contain scripts. */
const signatures: readonly (readonly [string, RegExp])[] = [
  ['png', /^89504e470d0a1a0a/u],
  ['gif', /^474946383/u],
  ['jpg', /^ffd8ff/u],
  // RIFF is also used for sound and video.
  ['webp', /^52494646.{8}57454250/u],
];

/** A folder of images. */
export interface ImageFolder {
  folder: string;
  /** The files in it, relative to it. */
  paths: readonly string[];
}

/**
 * @param folders the article's docset, then those of other locales: images are not translated, and
 * a locale may lack images that its articles show
 * @param put receives every image that an article uses
 */
export function imagesOf(folders: readonly ImageFolder[], put: PutImage): Images {
  const spellings = folders.map(({ folder, paths }) => ({
    folder,
    spelling: new Map(paths.map((path) => [path.toLowerCase(), path])),
  }));
  const known = new Map<string, { name: string } | { refused: string }>();
  const given = new Set<string>();

  const embed = (bytes: Uint8Array): string | undefined => {
    const hex = Buffer.from(bytes.subarray(0, 12)).toString('hex');
    const kind = signatures.find(([, start]) => start.test(hex))?.[0];
    if (kind === undefined) return undefined;
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${kind}`;
    if (!given.has(name)) put(name, bytes);
    given.add(name);
    return name;
  };

  const read = (file: string): { name: string } | { refused: string } => {
    const found = known.get(file) ?? nameOf(file, embed);
    known.set(file, found);
    return found;
  };

  return {
    embed,
    find: (path) => {
      let refused: FoundImage | undefined;
      for (const { folder, spelling } of spellings) {
        const actual = spelling.get(path.toLowerCase());
        if (actual === undefined) continue;
        const found = read(join(folder, actual));
        if ('name' in found) return actual === path ? found : { ...found, respelt: actual };
        refused ??= found;
      }
      return refused;
    },
  };
}

function nameOf(file: string, embed: Images['embed']): { name: string } | { refused: string } {
  if (/\.svg$/iu.test(file)) return { refused: 'SVG is not shown, because it can run scripts' };
  try {
    const name = embed(readFileSync(file));
    return name === undefined ? { refused: 'it is not a PNG, GIF, JPEG or WebP image' } : { name };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

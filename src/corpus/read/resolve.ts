import { posix } from 'node:path';

/**
 * The path that a link or image refers to, relative to the docset, which it may lead out of
 * (`../media/a.png`). `~/` is the docset itself, as in DocFX. A query or fragment is removed.
 *
 * @param folder the folder of the containing file, relative to the docset
 */
export function resolved(folder: string, path: string): string {
  const plain = decoded(path.split(/[?#]/u)[0] ?? '');
  return posix.normalize(plain.startsWith('~/') ? plain.slice(2) : posix.join(folder, plain));
}

/** An address without percent-encoding, or unchanged if the encoding is invalid. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

import { posix } from 'node:path';
import { decoded } from './decoded.ts';

/**
 * The path that a link or an image means, from the docset on; it may lead out of it (`../media/a.png`).
 * `~/` is the docset itself, as in DocFX. What follows a question mark or a number sign is left out.
 *
 * @param folder of the file that it stands in, from the docset on
 */
export function resolved(folder: string, path: string): string {
  const plain = decoded(path.split(/[?#]/)[0] ?? '');
  return posix.normalize(plain.startsWith('~/') ? plain.slice(2) : posix.join(folder, plain));
}

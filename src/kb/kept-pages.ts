/**
 * Keeps a corpus's pages over a build. Astro empties the folder of the site before it writes; the
 * pages are moved out of its way before, whole folders at a time, and back afterwards.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageFolder } from './press.ts';

export interface KeptPages {
  /** Moves aside what an earlier build left. */
  takeOut: () => void;
  /** Moves back the pages of these locales, and the images of all. */
  putBack: (locales: readonly string[]) => void;
  /** File that remembers what was written of a corpus in a locale. */
  recordOf: (prefix: string, locale: string) => string;
  catalogueOf: (prefix: string) => string;
}

/**
 * @param out folder of the built site
 * @param cache folder that outlives builds; on the same disk, or nothing is kept
 */
export function keptPages(out: string, cache: string): KeptPages {
  const own = createHash('sha1').update(out).digest('hex').slice(0, 8);
  const aside = join(cache, 'kb', own);
  const named = (kind: string, prefix: string, rest: string) =>
    join(aside, kind, `${prefix.replace('/', '.')}${rest}.json`);
  return {
    takeOut: () => {
      for (const folder of existsSync(out) ? readdirSync(out) : [])
        move(join(out, folder, 'kb'), join(aside, 'pages', folder));
    },
    putBack: (locales) => {
      for (const folder of [...locales, dirname(imageFolder)])
        move(join(aside, 'pages', folder), join(out, folder, 'kb'));
    },
    recordOf: (prefix, locale) => named('records', prefix, locale),
    catalogueOf: (prefix) => named('catalogues', prefix, 'all'),
  };
}

function move(from: string, to: string): void {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    // Another disk: copying would take as long as writing the pages again.
    rmSync(from, { recursive: true, force: true });
  }
}

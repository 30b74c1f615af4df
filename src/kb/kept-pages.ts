/**
 * Keeps a corpus's pages over a build. Astro empties the folder of the site before it writes; the
 * pages are moved out of its way before, whole folders at a time, and back afterwards.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { imageFolder } from './press.ts';

export interface KeptPages {
  /** Moves aside what an earlier build left. */
  takeOut: () => void;
  /** Moves back the pages of these locales, and the images of all. */
  putBack: (locales: readonly string[]) => void;
  /** Makes the next build write everything anew. */
  forget: () => void;
  /** File that remembers what was written of a corpus in a locale. */
  recordOf: (prefix: string, locale: string) => string;
  catalogueOf: (prefix: string) => string;
  /** Files that remember what Astro made, and of what. */
  frame: string;
  seal: string;
}

/** Outlives builds. Where it is on another disk than the site, nothing is kept. */
const cache = '.cache/kb';

/** @param out folder of the built site */
export function keptPages(out: string): KeptPages {
  const own = createHash('sha1').update(resolve(out)).digest('hex').slice(0, 8);
  const aside = join(cache, own);
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
    forget: () => {
      rmSync(aside, { recursive: true, force: true });
    },
    recordOf: (prefix, locale) => named('records', prefix, locale),
    catalogueOf: (prefix) => named('catalogues', prefix, 'all'),
    frame: join(aside, 'frame.json'),
    seal: join(aside, 'seal.json'),
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

/**
 * Preserves a corpus's pages between builds. Astro empties the output folder before it writes, so
 * the pages are moved away first, as whole folders, and moved back afterwards.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { imageFolder } from './page-writer.ts';

export interface PageStore {
  /** Moves an earlier build's pages away. */
  takeOut: () => void;
  /** Moves back the pages of these locales, and all images. */
  putBack: (locales: readonly string[]) => void;
  /** Makes the next build write everything from scratch. */
  forget: () => void;
  /** The file that records what was written for a corpus in a locale. */
  recordOf: (prefix: string, locale: string) => string;
  catalogOf: (prefix: string) => string;
  /** The file that records what Astro made for the pages of corpora. */
  buildCache: string;
}

/** Survives builds. If it is on a different disk than the output, nothing is preserved. */
const cache = '.cache/kb';

/** @param out the folder of the built site */
export function pageStore(out: string): PageStore {
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
    catalogOf: (prefix) => named('catalogs', prefix, 'all'),
    buildCache: join(aside, 'build-cache.json'),
  };
}

function move(from: string, to: string): void {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    // A different disk: copying would take as long as writing the pages again.
    rmSync(from, { recursive: true, force: true });
  }
}

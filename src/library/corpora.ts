/** The corpora of this site: those of `content/site.yaml`, then the one that `CORPUS_DIR` names. */

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from './content-error.ts';
import { corpusSchema, type CorpusSettings } from './corpus-settings.ts';
import { readSite } from './site.ts';

export interface Corpus extends Omit<CorpusSettings, 'path'> {
  /** What stands between `/{locale}/kb/` and an article's own path: nothing, or `name/`. */
  readonly prefix: string;
}

/** @throws when a folder is missing, or two corpora would share their addresses */
export function readCorpora(
  settings: readonly CorpusSettings[] = readSite().corpora,
  named = process.env['CORPUS_DIR'],
): Corpus[] {
  const all = named ? [...settings, corpusSchema.parse({ dir: named })] : settings;
  const [problem] = problemsOf(all);
  if (problem) {
    const where = 'CORPUS_DIR and “corpora” in content/site.yaml do not work';
    throw new ContentError([`${where}: ${problem.message} — ${problem.mend}`]);
  }
  return all.map(({ path, dir, ...rest }) => ({
    ...rest,
    dir: resolve(dir),
    prefix: path === undefined ? '' : `${path}/`,
  }));
}

/** What is wrong with a corpus, by its index in the list and the key of it. */
export interface CorpusProblem {
  readonly index: number;
  readonly key: 'dir' | 'path';
  readonly message: string;
  readonly mend: string;
}

/** What a schema cannot see: folders that are missing, addresses that two corpora would share. */
export function problemsOf(all: readonly CorpusSettings[]): CorpusProblem[] {
  return all.flatMap(({ dir, path }, index) => {
    const found: CorpusProblem[] = [];
    if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
      const mend = 'write its path, from the project’s folder';
      found.push({ index, key: 'dir', message: `There is no folder ${dir}`, mend });
    }
    if (all.findIndex((other) => other.path === path) < index) {
      const mend = 'give one of them a “path” of its own';
      found.push({ index, key: 'path', message: 'Two corpora have the same addresses', mend });
    }
    return found;
  });
}

/** The corpora of this site: those of `content/site.yaml`, then the one that `CORPUS_DIR` names. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
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
  const corpora = all.map(({ path, dir, ...rest }) => ({
    ...rest,
    dir: resolve(dir),
    prefix: path === undefined ? '' : `${path}/`,
  }));
  for (const { dir } of corpora)
    if (!existsSync(dir))
      throw new Error(`There is no corpus at ${dir}: mend CORPUS_DIR or site.yaml`);
  if (new Set(corpora.map(({ prefix }) => prefix)).size < corpora.length)
    throw new Error('Two corpora have the same addresses: give one a “path” in content/site.yaml');
  return corpora;
}

/**
 * What the script of a step reads beside its page. The name of each file changes with what is in it, and
 * hosts let browsers keep what lies in `_assets/`: on the next step nothing is asked for again, and it
 * works where the connection has gone.
 */

import { hash } from 'node:crypto';
import type { GuideConfig } from '../guide/config.ts';
import type { Words } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';

export interface DataFile {
  /** From the site's root on. */
  readonly path: string;
  readonly content: GuideConfig | Words;
}

/** The guide, the same for every language. */
export function machineFile(article: string, config: GuideConfig): DataFile {
  return dataFile(article, 'machine', config);
}

/** What the ids of the guide are called in one language. */
export function wordsFile(article: string, locale: Locale, words: Words): DataFile {
  return dataFile(`${article}.${locale}`, 'words', words);
}

function dataFile(name: string, kind: string, content: DataFile['content']): DataFile {
  const version = hash('sha256', JSON.stringify(content)).slice(0, 8);
  return { path: `_assets/guides/${name}.${version}.${kind}.json`, content };
}

/**
 * The data that a step's script reads in addition to its page. File names change with their
 * content, and hosts let browsers cache everything in `_assets/`: the next step needs no further
 * requests, and even works offline.
 */

import { hash } from 'node:crypto';
import type { CatalogData } from '../facts/core/catalog.ts';
import type { SampleData } from '../graph/sample/data.ts';
import type { GuideConfig } from '../guide/config.ts';
import type { Words } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';

export interface DataFile {
  /** Relative to the site's root. */
  readonly path: string;
  readonly content: GuideConfig | Words | CatalogData | SampleData;
}

/** The guide, which is the same for every language. */
export function machineFile(article: string, config: GuideConfig): DataFile {
  return dataFile(article, 'machine', config);
}

/** The text for the guide's ids in one language. */
export function wordsFile(article: string, locale: Locale, words: Words): DataFile {
  return dataFile(`${article}.${locale}`, 'words', words);
}

/** The products that a guide is about, for its facts; loaded once somebody connects a directory. */
export function catalogFile(article: string, catalog: CatalogData): DataFile {
  return dataFile(article, 'catalog', catalog);
}

/** The sample organizations, the same for every guide; loaded when somebody tries them. */
export function sampleFile(sample: SampleData): DataFile {
  return dataFile('organizations', 'sample', sample);
}

function dataFile(name: string, kind: string, content: DataFile['content']): DataFile {
  const version = hash('sha256', JSON.stringify(content)).slice(0, 8);
  return { path: `_assets/guides/${name}.${version}.${kind}.json`, content };
}

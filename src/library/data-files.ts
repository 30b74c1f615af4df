/**
 * The data that scripts read in addition to their page. File names change with their
 * content, and hosts let browsers cache everything in `_assets/`: the next step needs no further
 * requests, and even works offline.
 */

import { hash } from 'node:crypto';
import type { CatalogData } from '../facts/core/catalog.ts';
import type { SampleData } from '../graph/sample/data.ts';
import type { GuideConfig } from '../guide/config.ts';
import type { Words } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';
import type { Messages } from '../locale/speaker.ts';
import { messageGroups, type MessageGroup } from '../locale/message-groups.ts';
import type { Fact } from '../facts/index.ts';
import { wordsOfFacts } from './fact-words.ts';
import { messagesOf } from './interface.ts';

export interface DataFile {
  /** Relative to the site's root. */
  readonly path: string;
  readonly content: GuideConfig | Words | Messages | CatalogData | SampleData;
}

/** The guide, which is the same for every language. */
export function machineFile(article: string, config: GuideConfig): DataFile {
  return onceFor(config, () => dataFile(article, 'machine', config));
}

/** The text for the guide's ids in one language. */
export function wordsFile(article: string, locale: Locale, words: Words): DataFile {
  return onceFor(words, () => dataFile(`${article}.${locale}`, 'words', words));
}

/** The messages of a group in one language, the same for all guides. */
export function messagesFile(locale: Locale, group: MessageGroup): DataFile {
  const key = `${locale} ${group}`;
  const found =
    files.get(key) ??
    dataFile(`${locale}.${group}`, 'messages', messagesOf(locale, messageGroups[group]));
  files.set(key, found);
  return found;
}

/** The words of a guide's facts in one language, loaded once somebody connects a directory. */
export function factMessagesFile(
  article: string,
  locale: Locale,
  facts: readonly Fact[],
): DataFile {
  return dataFile(`${article}.${locale}.facts`, 'messages', wordsOfFacts(facts, locale));
}

/** The products that a guide is about, for its facts; loaded once somebody connects a directory. */
export function catalogFile(article: string, catalog: CatalogData): DataFile {
  return dataFile(article, 'catalog', catalog);
}

/** The sample organizations, the same for every guide; loaded when somebody tries them. */
export function sampleFile(sample: SampleData): DataFile {
  return dataFile('organizations', 'sample', sample);
}

const files = new Map<string, DataFile>();

/** Every page of a guide names its files, whose names depend on all of their content. */
const filesOfGuides = new WeakMap<object, DataFile>();

function onceFor(content: object, make: () => DataFile): DataFile {
  const found = filesOfGuides.get(content) ?? make();
  filesOfGuides.set(content, found);
  return found;
}

function dataFile(name: string, kind: string, content: DataFile['content']): DataFile {
  const version = hash('sha256', JSON.stringify(content)).slice(0, 8);
  return { path: `_assets/guides/${name}.${version}.${kind}.json`, content };
}

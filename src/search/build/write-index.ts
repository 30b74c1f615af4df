/** Writes the search index of a built site: one index per language, in `pagefind/`. */

import { globSync, readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type NewFileResponse, type PagefindIndex } from 'pagefind';
import { isLocale, type Locale } from '../../locale/locale.ts';
import { indexLanguage } from '../index-language.ts';
import { indexPage } from './index-page.ts';
import { mergeIndex, sortLanguages } from './merge-index.ts';

/**
 * Content of a step that is not its text: the kind of an outcome (its code can be found anyway, as
 * metadata), links to elsewhere, and repetitions of titles: the summary, and text for screen
 * readers.
 */
const excludedElements = ['.kind', '.further', '[data-summary]', '.visually-hidden', 'form'];

/** Ready-made UI components that come with Pagefind; ours is `site-search`. */
const unusedFiles = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** The number of pages passed to Pagefind at a time: while it reads some, the next are prepared. */
const batchSize = 64;

/** An earlier index of the same site. */
export interface EarlierIndex {
  readonly folder: string;
  /** The locales whose pages have changed since. */
  readonly changed: ReadonlySet<Locale>;
}

/**
 * @param site the folder of the built pages
 * @param earlier an index that is still right for all other languages; it is used up
 * @returns how many pages were indexed
 * @throws with Pagefind's own message if it cannot read or write
 */
export async function writeSearchIndex(site: string, earlier?: EarlierIndex): Promise<number> {
  if (!earlier) return writeLanguages(site);
  const languages = new Set([...earlier.changed].map(indexLanguage));
  const folder = join(site, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  if (languages.size === 0) {
    renameSync(earlier.folder, folder);
    return 0;
  }
  const count = await writeLanguages(site, languages);
  mergeIndex(folder, earlier.folder, languages);
  return count;
}

/** @param languages all, if absent */
async function writeLanguages(site: string, languages?: ReadonlySet<string>): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: excludedElements });
    if (!index) throw new Error(errors.join('\n'));
    const count = await addPages(index, site, languages);
    const folder = join(site, 'pagefind');
    // An earlier build's files would be published too.
    await rm(folder, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: folder });
    throwOn([...errors, ...written.errors]);
    await Promise.all(unusedFiles.map((name) => rm(join(folder, name), { force: true })));
    sortLanguages(folder);
    return count;
  } finally {
    await close();
  }
}

/** In the order of their addresses, so that the same site gives the same index. */
async function addPages(
  index: PagefindIndex,
  site: string,
  languages: ReadonlySet<string> | undefined,
): Promise<number> {
  const isWanted = (file: string) => {
    const [folder = ''] = file.split(sep);
    return !languages || (isLocale(folder) && languages.has(indexLanguage(folder)));
  };
  const files = globSync('**/*.html', { cwd: site }).filter(isWanted).sort();
  const adding: Promise<NewFileResponse>[] = [];
  let count = 0;
  const settle = async () => {
    const { errors } = (await adding.shift()) ?? { errors: [] };
    throwOn(errors);
  };
  for (const file of files) {
    const content = indexPage(readFileSync(join(site, file), 'utf8'));
    if (content === undefined) continue;
    adding.push(index.addHTMLFile({ url: addressOf(file), content }));
    count += 1;
    if (adding.length > batchSize) await settle();
  }
  while (adding.length > 0) await settle();
  return count;
}

/** @example addressOf('en-us/wait/index.html') // '/en-us/wait/' */
function addressOf(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/u, '/');
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

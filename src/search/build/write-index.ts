/** Writes the search index of a built site: one index per language, in `pagefind/`. */

import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { close, createIndex, type NewFileResponse, type PagefindIndex } from 'pagefind';
import { isLocale, type Locale } from '../../locale/locale.ts';
import { runInPool } from '../../processes/pool.ts';
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

/** A site with fewer pages is indexed by this process alone: starting others would take longer. */
const pagesWorthProcesses = 1000;

/**
 * @param site the folder of the built pages
 * @param earlier an index that is still right for all other languages; it is used up
 * @param processes how many to use; by default, as many as are useful
 * @returns how many pages were indexed
 * @throws with Pagefind's own message if it cannot read or write
 */
export async function writeSearchIndex(
  site: string,
  earlier?: EarlierIndex,
  processes?: number,
): Promise<number> {
  const folder = join(site, 'pagefind');
  // An earlier build's files would be published too.
  await rm(folder, { recursive: true, force: true });
  if (!earlier) return writeAll(site, folder, languagesOf(site), processes);
  const languages = new Set([...earlier.changed].map(indexLanguage));
  if (languages.size === 0) {
    renameSync(earlier.folder, folder);
    return 0;
  }
  const count = await writeAll(site, folder, languages, processes);
  mergeIndex(folder, earlier.folder, languages);
  return count;
}

/** The languages of a site's folders. */
function languagesOf(site: string): Set<string> {
  return new Set(readdirSync(site).filter(isLocale).map(indexLanguage));
}

/** The index of one language, or of all that a single process indexes. */
export interface IndexJob {
  readonly site: string;
  /** Where to write the index. */
  readonly folder: string;
  readonly languages: readonly string[];
}

async function writeAll(
  site: string,
  folder: string,
  languages: ReadonlySet<string>,
  processes = processesFor(site, languages),
): Promise<number> {
  if (processes < 2) return writeIndex({ site, folder, languages: [...languages] });
  const jobs = [...languages].map((language): IndexJob => ({
    site,
    folder: `${folder}-${language}`,
    languages: [language],
  }));
  const script = new URL('./worker.ts', import.meta.url);
  const nameOf = (job: IndexJob) => job.languages.join(', ');
  try {
    const counts = await runInPool<IndexJob, number>({ script, processes, nameOf }, jobs);
    const done = new Set<string>();
    for (const job of jobs) {
      if (done.size === 0) renameSync(job.folder, folder);
      else mergeIndex(folder, job.folder, done);
      for (const language of job.languages) done.add(language);
    }
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    // What is left would be published too.
    await Promise.all(jobs.map((job) => rm(job.folder, { recursive: true, force: true })));
  }
}

function processesFor(site: string, languages: ReadonlySet<string>): number {
  const isLarge = filesOf(site, languages).length >= pagesWorthProcesses;
  return isLarge ? Math.min(availableParallelism(), languages.size) : 1;
}

/** @returns how many pages were indexed */
export async function writeIndex({ site, folder, languages }: IndexJob): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: excludedElements });
    if (!index) throw new Error(errors.join('\n'));
    const count = await addPages(index, site, filesOf(site, new Set(languages)));
    // Pagefind’s own writing is not always done when it says so: on a busy machine its list of
    // languages could still be empty.
    const { files, errors: failed } = await index.getFiles();
    throwOn([...errors, ...failed]);
    for (const { path, content } of files.filter((file) => !unusedFiles.includes(file.path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    sortLanguages(folder);
    return count;
  } finally {
    await close();
  }
}

/** In the order of their addresses, so that the same site gives the same index. */
function filesOf(site: string, languages: ReadonlySet<string>): string[] {
  const folders = readdirSync(site).filter(
    (name) => isLocale(name) && languages.has(indexLanguage(name)),
  );
  return folders
    .flatMap((folder) =>
      globSync('**/*.html', { cwd: join(site, folder) }).map((file) => join(folder, file)),
    )
    .sort();
}

async function addPages(
  index: PagefindIndex,
  site: string,
  files: readonly string[],
): Promise<number> {
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

/** Writes the search index of a built site: one index per `<html lang>`, in `pagefind/`. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';

/**
 * What stands among the words of a step and is none of them: what kind of outcome it is (its code is
 * found all the same, as metadata), links to elsewhere, and what repeats titles: the summary, and what
 * only ears hear.
 */
const aside = ['.kind', '.further', '[data-summary]', '.visually-hidden', 'form'];

/** Ready-made boxes that come with Pagefind; ours is `site-search`. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

export interface Borrowing {
  /** The locales that have pages. */
  readonly locales: readonly string[];
  /** The one whose text stands in where a locale has none of its own. */
  readonly source: string;
}

/**
 * @param site the folder of the built pages
 * @returns how many pages can be found
 * @throws with Pagefind's own words when it cannot read or write
 */
export async function writeSearchIndex(site: string, borrowing: Borrowing): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: aside });
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: site });
    const folder = join(site, 'pagefind');
    const written = await index.writeFiles({ outputPath: folder });
    const problems = [...errors, ...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
    return await lendIndex(join(folder, 'pagefind-entry.json'), borrowing);
  } finally {
    await close();
  }
}

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ page_count: z.number() })),
});

/**
 * A locale without any text of its own searches the source's: left alone, Pagefind would take the
 * language with the most pages, whichever that is.
 */
async function lendIndex(file: string, { locales, source }: Borrowing): Promise<number> {
  const entry = entrySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const own = Object.values(entry.languages);
  const lender = entry.languages[source];
  const borrowers = lender ? locales.filter((locale) => !(locale in entry.languages)) : [];
  const lent = borrowers.map((locale) => [locale, lender] as const);
  const languages = { ...entry.languages, ...Object.fromEntries(lent) };
  await writeFile(file, JSON.stringify({ ...entry, languages }));
  return own.reduce((sum, { page_count }) => sum + page_count, 0);
}

/** Joins the index of some languages with an earlier index of all: each language has its own files. */

import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const entryFile = 'pagefind-entry.json';
const entrySchema = z.looseObject({ languages: z.record(z.string(), z.unknown()) });

/**
 * Moves the files of all other languages of an earlier index into a new one.
 * @param languages those that the new index was made for, even if it has no pages in one of them
 */
export function mergeIndex(folder: string, earlier: string, languages: ReadonlySet<string>): void {
  for (const path of globSync('{*,*/*}.{pf_*,pagefind}', { cwd: earlier })) {
    const language = languageOf(basename(path));
    if (language === undefined || languages.has(language) || existsSync(join(folder, path)))
      continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(earlier, path), join(folder, path));
  }
  const [now, before] = [readEntry(folder), readEntry(earlier)];
  const others = Object.entries(before.languages).filter(([name]) => !languages.has(name));
  writeEntry(folder, { ...now, languages: { ...Object.fromEntries(others), ...now.languages } });
}

/**
 * Pagefind lists the languages in a different order each time. Not needed once it sorts them: the
 * same site should have the same index.
 */
export function sortLanguages(folder: string): void {
  writeEntry(folder, readEntry(folder));
}

function readEntry(folder: string): z.infer<typeof entrySchema> {
  return entrySchema.parse(JSON.parse(readFileSync(join(folder, entryFile), 'utf8')));
}

function writeEntry(folder: string, entry: z.infer<typeof entrySchema>): void {
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(folder, entryFile),
    JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }),
  );
}

/** @example languageOf('pagefind.nl-nl_40bd61e8.pf_meta') // 'nl-nl', as in 'wasm.nl-nl.pagefind' */
function languageOf(name: string): string | undefined {
  return /^(?:pagefind\.|wasm\.)?([a-z\d-]+)(?:_[a-z\d]+)?\.\w+$/u.exec(name)?.[1];
}

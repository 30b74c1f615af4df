import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The files of one locale of a corpus. Paths are relative to the docset, with slashes. */
export const localeFilesSchema = z.object({
  locale: z.string(),
  /** Folder of the docset, relative to the corpus: `nl-NL/AlchemyInsights`. */
  docset: z.string(),
  /** Markdown files, sorted, `includes/` apart. */
  articles: z.array(z.string()),
  /** Markdown that is only pasted into others, as docfx.json says of `includes/`. */
  includes: z.array(z.string()),
  images: z.array(z.string()),
});

export type LocaleFiles = z.infer<typeof localeFilesSchema>;

const localeFolder = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-[A-Z]{2}$/;

/** Names of the locales in a corpus, sorted. Throws when the folder cannot be read. */
export function corpusLocales(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && localeFolder.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Locales of a corpus that a filter lets through, as the corpus spells them. */
export function isWanted(locale: string, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((name) => name.toLowerCase() === locale.toLowerCase());
}

/** Lists the files of one locale. */
export function localeFiles(dir: string, locale: string): LocaleFiles {
  const docset = docsetOf(dir, locale);
  const files: LocaleFiles = { locale, docset, articles: [], includes: [], images: [] };
  for (const path of pathsUnder(join(dir, docset)).sort()) {
    if (/\.(?:png|gif|jpe?g|webp)$/i.test(path)) files.images.push(path);
    else if (!/\.md$/i.test(path)) continue;
    else if (/^includes\//i.test(path)) files.includes.push(path);
    else files.articles.push(path);
  }
  return files;
}

/** A locale folder holds one docset in a folder of its own, or is the docset. */
function docsetOf(dir: string, locale: string): string {
  const entries = readdirSync(join(dir, locale), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const [only] = folders;
  const hasArticles = entries.some((entry) => entry.name.endsWith('.md'));
  return only === undefined || folders.length > 1 || hasArticles
    ? locale
    : `${locale}/${only.name}`;
}

function pathsUnder(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : pathsUnder(root, path);
    return entry.isFile() ? [path] : [];
  });
}

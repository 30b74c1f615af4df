import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { corpusLocales, localeFiles, localeFilesSchema } from './files.ts';
import type { LocaleFiles } from './files.ts';
import { uniqueSlugs } from './slug.ts';
import { interning, versionOf, versionSchema } from './version.ts';
import type { Version } from './version.ts';

/** All articles of all locales, without their text: what has to be known before any is rendered. */
export interface Catalogue {
  locales: readonly LocaleFiles[];
  /** Versions of an article by its id. */
  versions: ReadonlyMap<string, readonly Version[]>;
  /** Slug by id. Made of all locales, so that a shard gives the same addresses as the whole. */
  slugs: ReadonlyMap<string, string>;
  /** Ids that end in a name, for names that occur in two folders. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Ids by title, by `keyOf`, for titles that two articles of a locale have. */
  titles: ReadonlyMap<string, readonly string[]>;
  /** Ids by body, by `keyOf`, for bodies that two articles of a locale have. */
  bodies: ReadonlyMap<string, readonly string[]>;
}

/** Key of something that is looked up within a locale. */
export function keyOf(locale: string, value: string): string {
  return `${locale}\n${value}`;
}

/** The article's id: its path without extension. */
export function idOf(path: string): string {
  return path.replace(/\.md$/i, '');
}

/** The last part of an id, which used to be the whole address. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Told after each locale, for progress. */
export type OnLocale = (locale: string, done: number, of: number) => void;

/**
 * Reads a corpus once, keeping some hundred bytes an article.
 *
 * @param dir the corpus
 * @throws when the folder cannot be read
 */
export function readCatalogue(dir: string, onLocale: OnLocale = () => undefined): Catalogue {
  const names = corpusLocales(dir);
  const intern = interning();
  const versions = new Map<string, Version[]>();
  const locales = names.map((locale, n) => {
    const files = localeFiles(dir, locale);
    for (const path of files.articles) {
      const file = readFileSync(join(dir, files.docset, path), 'utf8');
      append(versions, idOf(path), versionOf(locale, file, intern));
    }
    onLocale(locale, n + 1, names.length);
    return files;
  });
  return catalogueOf(locales, versions);
}

/** Writes a catalogue, so that shards of one build need not read the whole corpus each. */
export function saveCatalogue(file: string, { locales, versions }: Catalogue): void {
  writeFileSync(file, JSON.stringify({ locales, versions: [...versions] }));
}

const savedSchema = z.object({
  locales: z.array(localeFilesSchema),
  versions: z.array(z.tuple([z.string(), z.array(versionSchema)])),
});

/**
 * Reads a catalogue that was saved. It is taken for true: whoever saved it knows that the corpus has
 * not changed since.
 *
 * @throws when the file cannot be read or holds something else
 */
export function loadCatalogue(file: string): Catalogue {
  const { locales, versions } = savedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return catalogueOf(locales, new Map(versions));
}

function catalogueOf(
  locales: readonly LocaleFiles[],
  versions: ReadonlyMap<string, readonly Version[]>,
): Catalogue {
  const names = new Map<string, string[]>();
  const titles = new Map<string, string[]>();
  const bodies = new Map<string, string[]>();
  for (const [id, all] of versions) {
    append(names, nameOf(id), id);
    for (const { locale, title, body } of all) {
      append(titles, keyOf(locale, title), id);
      append(bodies, keyOf(locale, body), id);
    }
  }
  for (const index of [names, titles, bodies])
    for (const [key, ids] of index) if (ids.length === 1) index.delete(key);
  return { locales, versions, slugs: uniqueSlugs(versions.keys()), names, titles, bodies };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

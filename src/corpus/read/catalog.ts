import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articleAddresses } from './slug.ts';
import {
  corpusFiles,
  localeFilesSchema,
  placeOf,
  unreadSchema,
  type LocaleFiles,
  type Unread,
} from './files.ts';
import { readText } from './read-text.ts';
import { plainRules, type CorpusRules } from './rules.ts';
import { interning, versionOf, versionSchema, type Version } from './version.ts';

/**
 * All articles of all locales without their text: what must be known before any can be rendered.
 */
export interface Catalog {
  locales: readonly LocaleFiles[];
  /** Folders of Markdown whose names are not locales. */
  others: readonly string[];
  /**
   * Files that turned out not to be text, of all locales; also among what each locale has `unread`.
   */
  refused: readonly Unread[];
  /** Versions of each article by its id. */
  versions: ReadonlyMap<string, readonly Version[]>;
  /**
   * Slug by id. Computed from all locales, so that each shard gets the same addresses as the whole.
   */
  slugs: ReadonlyMap<string, string>;
  /** Ids by their lower-case form, for links with different capitalization. */
  spellings: ReadonlyMap<string, string>;
  /** Ids by their last part, for names that occur in two folders. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Ids by title (see `keyOf`), for titles that two articles of a locale share. */
  titles: ReadonlyMap<string, readonly string[]>;
  /** Ids by body (see `keyOf`), for bodies that two articles of a locale share. */
  bodies: ReadonlyMap<string, readonly string[]>;
}

/** Key for looking something up within a locale. */
export function keyOf(locale: string, value: string): string {
  return `${locale}\n${value}`;
}

/** The last part of an id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Called after each locale, for progress. */
export type OnLocale = (locale: string, done: number, of: number) => void;

/**
 * Reads a corpus once, keeping a few hundred bytes per article. Files that are not text are added
 * to those that were not read.
 *
 * @param dir the corpus
 * @throws CorpusProblem if it is not a readable corpus
 */
export function readCatalog(
  dir: string,
  rules: CorpusRules = plainRules,
  onLocale: OnLocale = () => undefined,
): Catalog {
  const { locales: listed, others } = corpusFiles(dir, rules);
  const intern = interning();
  const versions = new Map<string, Version[]>();
  const refused: Unread[] = [];
  const locales = listed.map((files, n) => {
    const before = refused.length;
    const articles = files.articles.filter(({ id, path }) => {
      const place = placeOf(files, path);
      const file = readText(join(dir, place));
      if ('refused' in file) refused.push({ path: place, reason: file.refused });
      else append(versions, id, versionOf(files.locale, file.text, intern));
      return 'text' in file;
    });
    onLocale(files.locale, n + 1, listed.length);
    return { ...files, articles, unread: [...files.unread, ...refused.slice(before)] };
  });
  return catalogOf({ locales, others, refused }, versions, articleAddresses(listed, rules));
}

/** Saves a catalog, so that not every shard of a build has to read the whole corpus. */
export function saveCatalog(file: string, catalog: Catalog): void {
  const { locales, others, refused, versions, slugs } = catalog;
  writeFileSync(
    file,
    JSON.stringify({ locales, others, refused, versions: [...versions], slugs: [...slugs] }),
  );
}

const savedSchema = z.object({
  locales: z.array(localeFilesSchema),
  others: z.array(z.string()),
  refused: z.array(unreadSchema),
  versions: z.array(z.tuple([z.string(), z.array(versionSchema)])),
  slugs: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * Loads a saved catalog. It is trusted: whoever saved it knows that the corpus has not changed
 * since.
 *
 * @throws if the file cannot be read or contains something else
 */
export function loadCatalog(file: string): Catalog {
  const saved = savedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { versions, slugs, ...files } = saved;
  return catalogOf(files, new Map(versions), new Map(slugs));
}

function catalogOf(
  files: Pick<Catalog, 'locales' | 'others' | 'refused'>,
  versions: ReadonlyMap<string, readonly Version[]>,
  slugs: ReadonlyMap<string, string>,
): Catalog {
  const spellings = new Map<string, string>();
  const names = new Map<string, string[]>();
  const titles = new Map<string, string[]>();
  const bodies = new Map<string, string[]>();
  for (const [id, all] of versions) {
    spellings.set(id.toLowerCase(), id);
    append(names, nameOf(id), id);
    for (const { locale, title, body } of all) {
      if (title !== '') append(titles, keyOf(locale, title), id);
      if (body !== '') append(bodies, keyOf(locale, body), id);
    }
  }
  for (const index of [names, titles, bodies])
    for (const [key, ids] of index) if (ids.length === 1) index.delete(key);
  return { ...files, versions, slugs, spellings, names, titles, bodies };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

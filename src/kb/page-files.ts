/** The pages of a corpus in one locale as files, and a record of what each was made from. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({
  /** What the page was made from. */
  digest: z.string(),
  size: z.number(),
  modified: z.number(),
  title: z.string(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  listed: z.boolean(),
  /** Names of the images in it. */
  images: z.array(z.string()),
  /** What it was made of besides the article's file. */
  uses: z.array(
    z.tuple([z.enum(['image', 'include']), z.string(), z.string().nullable()]).readonly(),
  ),
  /** True for a page that only leads on to another. */
  moved: z.boolean().default(false),
});

export type PageEntry = z.infer<typeof entrySchema>;

/** What an entry says of the article; the rest is about its file. */
export type PageFacts = Omit<PageEntry, 'size' | 'modified' | 'moved'> & { moved?: boolean };

export interface PageFiles {
  /** Pages that are as they were written, by slug. */
  readonly entries: Map<string, PageEntry>;
  write: (slug: string, html: string, facts: PageFacts) => void;
  remove: (slug: string) => void;
  save: () => void;
}

const recordSchema = z.array(z.tuple([z.string(), entrySchema]));

/**
 * @param folder where the pages are
 * @param record what was written there last time; a page that was changed or lost since is not in it
 * @param imageFolder where the images are; a page that lost one is made anew
 */
export function openPageFiles(folder: string, record: string, imageFolder: string): PageFiles {
  const entries = new Map(
    readRecord(record).filter(([slug, entry]) => isAsWritten(folder, slug, entry, imageFolder)),
  );
  return {
    entries,
    write: (slug, html, facts) => {
      const { size, mtimeMs } = writePage(folder, `${slug}/`, html);
      entries.set(slug, { moved: false, ...facts, size, modified: mtimeMs });
    },
    remove: (slug) => {
      entries.delete(slug);
      rmSync(fileOf(folder, `${slug}/`), { force: true });
      removeIfEmpty(join(folder, slug));
    },
    save: () => {
      mkdirSync(dirname(record), { recursive: true });
      writeFileSync(record, JSON.stringify([...entries]));
    },
  };
}

/** Writes the page of a path that ends in a slash, or is empty. */
export function writePage(folder: string, path: string, html: string): Stats {
  const file = fileOf(folder, path);
  makeFolder(dirname(file));
  writeFileSync(file, html);
  return statSync(file);
}

/** Removes what an earlier build left in a folder under names of a kind, and this one does not have. */
export function keepOnly(folder: string, names: ReadonlySet<string>, kind = /./u): void {
  for (const name of readdirSync(folder))
    if (kind.test(name) && !names.has(name)) rmSync(join(folder, name), { recursive: true });
}

/** Most pages have a new folder in one that is there; asking for all of its parents takes twice as long. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

/** Articles of a folder stand in the folder of an article of the same name. */
function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function fileOf(folder: string, path: string): string {
  return join(folder, path, 'index.html');
}

function readRecord(file: string): [string, PageEntry][] {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No record, or one of another edition of this code: everything is made anew.
    return [];
  }
}

function isAsWritten(folder: string, slug: string, entry: PageEntry, imageFolder: string): boolean {
  const found = statSync(fileOf(folder, `${slug}/`), { throwIfNoEntry: false });
  return (
    found?.size === entry.size &&
    found.mtimeMs === entry.modified &&
    entry.images.every((name) => existsSync(join(imageFolder, name)))
  );
}

/** The page files of a corpus in one locale, and a record of what each was built from. */

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
  /** Identifies what the page was built from. */
  digest: z.string(),
  size: z.number(),
  modified: z.number(),
  title: z.string(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  listed: z.boolean(),
  /** Names of its images. */
  images: z.array(z.string()),
  /** What it was built from, apart from the article's file. */
  uses: z.array(
    z.tuple([z.enum(['image', 'include']), z.string(), z.string().nullable()]).readonly(),
  ),
  /** True for a page that only redirects. */
  moved: z.boolean().default(false),
});

export type PageEntry = z.infer<typeof entrySchema>;

/** The part of an entry that is about the article rather than its file. */
export type PageFacts = Omit<PageEntry, 'size' | 'modified' | 'moved'> & { moved?: boolean };

export interface PageFiles {
  /** Pages that have not changed since they were written, by slug. */
  readonly entries: Map<string, PageEntry>;
  write: (slug: string, html: string, facts: PageFacts) => void;
  remove: (slug: string) => void;
  save: () => void;
}

const recordSchema = z.array(z.tuple([z.string(), entrySchema]));

/**
 * @param folder the folder of the pages
 * @param record the file listing what was last written there; pages that were changed or deleted
 * since are ignored
 * @param imageFolder the folder of the images; pages with missing images are rebuilt
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

/** Writes the page for a path, which is empty or ends in a slash. */
export function writePage(folder: string, path: string, html: string): Stats {
  const file = fileOf(folder, path);
  makeFolder(dirname(file));
  writeFileSync(file, html);
  return statSync(file);
}

/**
 * Deletes files of a kind that an earlier build left in a folder and that this one does not have.
 */
export function keepOnly(folder: string, names: ReadonlySet<string>, kind = /./u): void {
  for (const name of readdirSync(folder))
    if (kind.test(name) && !names.has(name)) rmSync(join(folder, name), { recursive: true });
}

/** Most pages need just one new folder; creating parents each time takes twice as long. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

/** The page of `a/b` is inside the folder of `a`, so the latter may still be needed. */
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
    // No record, or one from an incompatible version of the code: rebuild everything.
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

/**
 * What checking an article or a part found, kept on disk: a build reads every article in three processes, and
 * reading one again is fifteen times faster than checking it.
 */

import { createHash, hash, randomUUID } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ArticleFiles, CheckOptions } from '../author/article-files.ts';
import { checkArticle, type CheckedArticle } from '../author/check.ts';
import { checkPart } from '../author/parts/check-part.ts';
import type { CheckedPart } from '../author/parts/part.ts';
import type { ShownText } from '../author/shown-text.ts';
import type { Document } from '../author/document.ts';
import { fileText } from '../author/file-text.ts';
import { placesIn } from '../author/yaml-place.ts';
import { contentFolder } from './environment.ts';

const defaultFolder = join(process.cwd(), '.cache', 'articles');

/** The code that reads and checks articles. */
const code = 'src/{author,facts,guide,locale}/**/*.ts';

const oneDay = 24 * 60 * 60 * 1000;

/** A document without its function, which cannot be stored. */
type Stored = Omit<Document, 'placeOfKey'>;

type Texts = Pick<CheckedArticle, 'documents' | 'shown'>;

/** What was found: the texts, and the rest, which can be stored as it is. */
interface Found<Rest> extends Texts {
  readonly rest: Rest;
}

interface Entry<Rest> {
  /** Identifies what it was checked with: its files, the options, the code. */
  readonly key: string;
  readonly rest: Rest;
  /** By locale. */
  readonly documents: readonly (readonly [string, Stored])[];
  readonly shown: readonly (readonly [
    string,
    Omit<ShownText, 'document'> & { readonly document: Stored },
  ])[];
}

export interface Kept {
  /** The files of the parts that it takes in. */
  readonly inside?: readonly ArticleFiles[];
  readonly folder?: string;
}

/** The same as `checkArticle`; slow only if something has changed. */
export function checkedArticle(
  files: ArticleFiles,
  options: CheckOptions,
  kept: Kept = {},
): CheckedArticle {
  const { rest, ...texts } = checkedBefore(files, options, kept, () => {
    const { documents, shown, ...found } = checkArticle(files, options);
    return { rest: found, documents, shown };
  });
  return { ...rest, ...texts };
}

/** The same for a part. */
export function checkedPart(
  files: ArticleFiles,
  options: CheckOptions,
  kept: Kept = {},
): CheckedPart {
  const { rest, ...texts } = checkedBefore(files, options, kept, () => {
    const { documents, shown, ...found } = checkPart(files, options);
    return { rest: found, documents, shown };
  });
  return { ...rest, ...texts };
}

function checkedBefore<Rest>(
  files: ArticleFiles,
  options: CheckOptions,
  { inside = [], folder = defaultFolder }: Kept,
  check: () => Found<Rest>,
): Found<Rest> {
  const path = join(folder, `${hash('sha1', resolve(files.folder ?? files.id)).slice(0, 12)}.bin`);
  const key = keyOf(files, inside, options);
  const entry = readEntry(path);
  if (isEntry<Rest>(entry, key)) return { rest: entry.rest, ...textsFrom(entry, files) };
  const checked = check();
  writeEntry(folder, path, entryFor(key, checked));
  return checked;
}

function keyOf(
  files: ArticleFiles,
  inside: readonly ArticleFiles[],
  { today, terms, interfaces, parts }: CheckOptions,
): string {
  // What depends on the time depends on the day. A name that is wrong is compared with all.
  const day = Math.floor(today / oneDay);
  const inputs = [files, inside, day, terms, interfaces, parts?.names ?? [], otherContent()];
  return createHash('sha1').update(codeVersion()).update(serialize(inputs)).digest('base64');
}

/** What articles may refer to, such as products: its files, each with its size and time. */
function otherContent(): string[] {
  const exclude = ['articles', 'interface', 'parts'].map((name) => join(contentFolder, name));
  const folders = [contentFolder, 'content/microsoft'].map((folder) => join(folder, '**'));
  const files = globSync(folders, { exclude, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort();
}

let version: string | undefined;

function codeVersion(): string {
  if (version !== undefined) return version;
  const all = createHash('sha1').update(process.version).update(readFileSync('package-lock.json'));
  for (const file of globSync(code).sort()) all.update(file).update(readFileSync(file));
  return (version = all.digest('base64'));
}

function readEntry(path: string): unknown {
  try {
    return deserialize(readFileSync(path));
  } catch {
    // There is none, or it was written by another version of Node.
    return undefined;
  }
}

/** The key covers the code that wrote the entry, so the entry has the shape that it writes. */
function isEntry<Rest>(value: unknown, key: string): value is Entry<Rest> {
  return typeof value === 'object' && value !== null && 'key' in value && value.key === key;
}

/** Under a temporary name first: other processes read the same entry. */
function writeEntry(folder: string, path: string, entry: Entry<unknown>): void {
  mkdirSync(folder, { recursive: true });
  const part = `${path}.${randomUUID()}`;
  writeFileSync(part, serialize(entry));
  renameSync(part, path);
}

function entryFor<Rest>(key: string, { rest, documents, shown }: Found<Rest>): Entry<Rest> {
  // A document that is both read and shown stays one.
  const known = new Map<Document, Stored>();
  const stored = (document: Document): Stored => {
    const { kind, file, frontMatter, steps, uses, background } = document;
    const found = known.get(document) ?? { kind, file, frontMatter, steps, uses, background };
    known.set(document, found);
    return found;
  };
  return {
    key,
    rest,
    documents: Object.entries(documents).map(([locale, one]) => [locale, stored(one)] as const),
    shown: Object.entries(shown).map(
      ([locale, one]) => [locale, { ...one, document: stored(one.document) }] as const,
    ),
  };
}

function textsFrom(
  { documents, shown }: Pick<Entry<unknown>, 'documents' | 'shown'>,
  { locales }: ArticleFiles,
): Texts {
  const known = new Map<Stored, Document>();
  const whole = (locale: string, stored: Stored): Document => {
    const places = placesIn(yamlIn(locales[locale]?.text ?? ''), {
      file: stored.file,
      firstLine: 2,
    });
    const found = known.get(stored) ?? { ...stored, placeOfKey: places };
    known.set(stored, found);
    return found;
  };
  return {
    documents: Object.fromEntries(
      documents.map(([locale, stored]) => [locale, whole(locale, stored)]),
    ),
    shown: Object.fromEntries(
      shown.map(([locale, one]) => [locale, { ...one, document: whole(locale, one.document) }]),
    ),
  };
}

function yamlIn(text: string): string {
  return /^---\n([^]*?)\n---/u.exec(fileText(text))?.[1] ?? '';
}

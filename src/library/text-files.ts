/**
 * The folders of articles and parts: their texts, and the record of their translations. Commands and
 * these functions name an article by its id, and a part as `parts/` and its id.
 */

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleFiles } from '../author/article-files.ts';
import { isText } from '../author/checks/file-names.ts';
import { emptyRecord, parseRecord, type TranslationRecord } from '../author/translation-record.ts';
import type { ReadYaml } from '../author/yaml.ts';
import { contentFolder } from './environment.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';

const parts = 'parts/';

/** The name of a part, as distinct from an article of the same id. */
export function nameOfPart(id: string): string {
  return parts + id;
}

export function isPart(name: string): boolean {
  return name.startsWith(parts);
}

export function folderOf(name: string): string {
  return join(contentFolder, isPart(name) ? name : join('articles', name));
}

/** The ids of all articles, or of all parts. */
export function foldersIn(kind: 'articles' | 'parts'): string[] {
  const folder = join(contentFolder, kind);
  // A site need not have parts.
  if (kind === 'parts' && !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readTextFiles(name: string): ArticleFiles {
  const folder = folderOf(name);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const locales = names.filter(isText).map((file) => {
    const path = join(folder, file);
    const text = readText(path);
    return [file.replace(/\.mdx$/u, ''), { file: relativePath(path), text }] as const;
  });
  const { value: record } = readRecord(name);
  return {
    id: basename(name),
    locales: Object.fromEntries(locales),
    ...(record && { record }),
    folder: relativePath(folder),
    others: names.filter((file) => !isText(file)),
  };
}

export function recordFile(name: string): string {
  return join(folderOf(name), 'translations.yaml');
}

/** The source text that each step was translated from; empty if nothing has been recorded yet. */
export function readRecord(name: string): ReadYaml<TranslationRecord> {
  const path = recordFile(name);
  if (!existsSync(path)) return { value: emptyRecord, diagnostics: [] };
  return parseRecord(readText(path), relativePath(path));
}

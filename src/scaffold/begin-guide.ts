/** Creates a guide, or a part of guides: a folder with the source's file, as a draft. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticleId, checkPartId } from '../author/checks/ids.ts';
import type { Diagnostic, Place } from '../author/diagnostic.ts';
import { ContentError } from '../library/content-error.ts';
import { relativePath } from '../library/relative-path.ts';
import { readSite } from '../library/site.ts';
import { folderOf, nameOfPart } from '../library/text-files.ts';
import { newGuide, newPart } from './guide-text.ts';

/**
 * @param today as `2026-11-22`
 * @returns the file as messages name it
 * @throws ContentError if the id is invalid or taken
 */
export function beginGuide(id: string, today: string): string {
  return begin(folderOf(id), newGuide(id, today), (place) => checkArticleId(id, place));
}

/** The same for a part. */
export function beginPart(id: string, today: string): string {
  return begin(folderOf(nameOfPart(id)), newPart(id, today), (place) => checkPartId(id, place));
}

function begin(folder: string, text: string, check: (place: Place) => Diagnostic[]): string {
  const file = join(folder, `${readSite().defaultLocale}.mdx`);
  const [problem] = check({ file, line: 1, column: 1 });
  if (problem) throw new ContentError([`${problem.message} — ${problem.fix}`]);
  if (existsSync(folder))
    throw new ContentError([`${relativePath(folder)} already exists — choose another id`]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return relativePath(file);
}

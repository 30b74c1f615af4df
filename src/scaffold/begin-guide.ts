/** Creates a guide: a folder with the source's file, as a draft. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticleId } from '../author/checks/ids.ts';
import { articleFolder } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { relativePath } from '../library/relative-path.ts';
import { readSite } from '../library/site.ts';
import { newGuide } from './guide-text.ts';

/**
 * @param today as `2026-11-22`
 * @returns the file as messages name it
 * @throws ContentError if the id is invalid or taken
 */
export function beginGuide(id: string, today: string): string {
  const folder = articleFolder(id);
  const file = join(folder, `${readSite().defaultLocale}.mdx`);
  const [problem] = checkArticleId(id, { file, line: 1, column: 1 });
  if (problem) throw new ContentError([`${problem.message} — ${problem.fix}`]);
  if (existsSync(folder))
    throw new ContentError([`${relativePath(folder)} already exists — choose another id`]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, newGuide(id, today));
  return relativePath(file);
}

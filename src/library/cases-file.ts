/** `cases.yaml` next to an article, on disk. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkCases } from '../author/cases.ts';
import type { Diagnostic } from '../author/diagnostic.ts';
import type { GuideConfig } from '../guide/config.ts';

import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { folderOf } from './text-files.ts';

/** Replays the cases of an article; one without the file has none. */
export function checkCasesFile(id: string, config: GuideConfig): Diagnostic[] {
  const path = join(folderOf(id), 'cases.yaml');
  return existsSync(path) ? checkCases(config, readText(path), relativePath(path)) : [];
}

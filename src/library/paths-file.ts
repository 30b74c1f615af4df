/** `paths.txt`: one readable line per path, so that reviewers see the effect of an edit. */

import type { GuideConfig } from '../guide/config.ts';
import { diagnose, type Diagnostic } from '../author/diagnostic.ts';
import { fileText } from '../author/file-text.ts';
import { findPaths, formatPath } from '../author/paths.ts';

/** The expected content of the file. */
export function formatPaths(config: GuideConfig): string {
  const { paths, total } = findPaths(config);
  const lines = paths.map(formatPath);
  // Above the safe integers, the number is no longer exact.
  const isCountable = Number.isSafeInteger(total);
  const count = isCountable ? String(total) : `More than ${Number.MAX_SAFE_INTEGER}`;
  const rest = isCountable ? `… and ${total - paths.length} more` : '… and more';
  return [`${count} paths`, '', ...lines, ...(total > paths.length ? [rest] : []), ''].join('\n');
}

/**
 * Compares the committed file with the guide.
 * @param written its content; undefined if it does not exist
 * @param file its path as diagnostics name it
 */
export function checkPathsFile(
  config: GuideConfig,
  written: string | undefined,
  file: string,
): Diagnostic[] {
  const wanted = formatPaths(config).split('\n');
  const given = fileText(written ?? '').split('\n');
  const index = wanted.findIndex((line, at) => line !== given[at]);
  if (index < 0 && given.length === wanted.length) return [];
  const line = index < 0 ? wanted.length : index + 1;
  const message =
    written === undefined ? 'The list of paths is missing' : 'The list of paths is out of date';
  const fix = 'run “npm run record” and review what changed';
  return [diagnose('GP401', { file, line, column: 1 }, message, fix)];
}

/**
 * The files that commands write next to an article, and that are committed: its paths, its
 * published links, its dates.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedArticle } from '../author/check.ts';
import { hasErrors, type Diagnostic } from '../author/diagnostic.ts';
import { isUnpublished } from '../author/draft.ts';
import { publish } from '../author/lock.ts';
import { formatRecord, updateRecord, type Renewed } from '../author/translation-record.ts';
import { folderOf, readRecord, recordFile } from './text-files.ts';
import { articlesLock, checkArticlesLock, lockArticles } from './articles-lock.ts';
import { checkLinksFile, linksFile, readLinksFile } from './links-file.ts';
import { formatPaths } from './paths-file.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { fingerprintsOf, needsRecord, type NamedTexts } from './translation-file.ts';

export interface Recorded {
  /** The files that changed. */
  readonly written: readonly string[];
  /** Why others were not written. */
  readonly problems: readonly Diagnostic[];
}

/** Updates all three files. Nothing is recorded for a draft, as nobody has a link to it. */
export function recordArticle(article: CheckedArticle, now: number): Recorded {
  const { id, config, diagnostics } = article;
  if (isUnpublished(article)) return { written: [], problems: [] };
  if (hasErrors(diagnostics)) return { written: [], problems: diagnostics };
  const dated = recordTranslations(article, now);
  if (!config) return dated;
  const paths = writeIfChanged(join(folderOf(id), 'paths.txt'), formatPaths(config));
  // Adding what is missing is the purpose of this, but dead links must be fixed first.
  const dead = checkLinksFile(article, now).filter(({ code }) => code !== 'GP603');
  const links = hasErrors(dead)
    ? []
    : writeIfChanged(linksFile(id), publish(config, readLinksFile(id)));
  return {
    written: [...paths, ...dated.written, ...links],
    problems: [...dated.problems, ...dead],
  };
}

/** A part has only dates: its steps are published with the guides that take it in. */
export function recordPart(part: NamedTexts, now: number): Recorded {
  const { diagnostics } = part;
  if (hasErrors(diagnostics)) return { written: [], problems: diagnostics };
  return recordTranslations(part, now);
}

/** @param renewed what was just translated again */
export function recordTranslations(article: NamedTexts, now: number, renewed?: Renewed): Recorded {
  const { value: record, diagnostics } = readRecord(article.id);
  if (!record) return { written: [], problems: diagnostics };
  const { source, translations } = fingerprintsOf(article);
  if (!needsRecord(record, translations)) return { written: [], problems: [] };
  const today = new Date(now).toISOString().slice(0, 10);
  const updated = updateRecord(record, source, translations, today, renewed);
  return {
    written: writeIfChanged(recordFile(article.id), formatRecord(updated)),
    problems: [],
  };
}

/**
 * Updates the list of published articles.
 * @param articles all articles
 * @param chosen those to add
 */
export function recordSite(
  articles: readonly CheckedArticle[],
  chosen: readonly CheckedArticle[],
): Recorded {
  const dead = checkArticlesLock(articles).filter(({ code }) => code !== 'GP603');
  return dead.length > 0
    ? { written: [], problems: dead }
    : { written: writeIfChanged(articlesLock, lockArticles(chosen)), problems: [] };
}

function writeIfChanged(path: string, text: string): string[] {
  if (existsSync(path) && readText(path) === text) return [];
  writeFileSync(path, text);
  return [relativePath(path)];
}

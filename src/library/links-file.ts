/** `links.lock` next to an article: all links to it that were ever published. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedArticle } from '../author/check.ts';
import { checkLinks } from '../author/published/links.ts';
import { diagnose, type Diagnostic } from '../author/diagnostic.ts';
import { isDraft, type Document } from '../author/document.ts';
import { folderOf } from './text-files.ts';
import { wasPublished } from './articles-lock.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';

/**
 * Replays the published links of an article; an article without a guide has none.
 * @param today milliseconds since 1970
 */
export function checkLinksFile(article: CheckedArticle, today: number): Diagnostic[] {
  const { id, config, source: locale, documents, shown } = article;
  const source = locale === undefined ? undefined : documents[locale];
  if (!source) return [];
  if (isDraft(source)) return checkDraftIsNew(source, id);
  const whole = locale === undefined ? undefined : shown[locale];
  if (!config || !whole) return [];
  return checkLinks({
    config,
    source: whole.document,
    own: source,
    origins: whole.origins,
    written: readLinksFile(id),
    file: relativePath(linksFile(id)),
    today,
  });
}

/** A draft has no page, so a published guide cannot become one again. */
function checkDraftIsNew(source: Document, id: string): Diagnostic[] {
  if (readLinksFile(id) === undefined && !wasPublished(id)) return [];
  const message = 'The article has been published: if it becomes a draft, every link to it breaks';
  return [diagnose('GP601', source.placeOfKey(['draft']), message, 'remove “draft”')];
}

export function readLinksFile(id: string): string | undefined {
  return existsSync(linksFile(id)) ? readText(linksFile(id)) : undefined;
}

export function linksFile(id: string): string {
  return join(folderOf(id), 'links.lock');
}

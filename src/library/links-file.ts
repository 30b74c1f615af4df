/** `links.lock` beside an article: the links to it that were ever published. */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedArticle } from '../guide/check.ts';
import { checkLinks } from '../guide/checks/links.ts';
import { diagnose, type Diagnostic } from '../guide/diagnostic.ts';
import type { Document } from '../guide/document.ts';
import { isDraft } from '../guide/draft.ts';
import { publish } from '../guide/lock.ts';
import { articleFolder } from './articles.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';

/**
 * Replays the published links of an article; an article without a guide has none.
 * @param today milliseconds since 1970
 */
export function checkLinksFile(article: CheckedArticle, today: number): Diagnostic[] {
  const { id, config, source: locale, documents } = article;
  const source = locale === undefined ? undefined : documents[locale];
  if (!config || !source) return [];
  if (isDraft(source)) return checkDraftIsNew(source, id);
  return checkLinks({
    config,
    source,
    written: readLinksFile(id),
    file: relativePath(pathOf(id)),
    today,
  });
}

/** A draft has no page, so what was published once cannot become one. */
function checkDraftIsNew(source: Document, id: string): Diagnostic[] {
  if (readLinksFile(id) === undefined) return [];
  const message = 'The article has been published: as a draft, every link to it would die';
  return [diagnose('GP601', source.placeOfKey(['draft']), message, 'remove “draft”')];
}

/** Adds the links of today. */
export function writeLinksFile({ id, config }: CheckedArticle): void {
  if (config) writeFileSync(pathOf(id), publish(config, readLinksFile(id)));
}

export function readLinksFile(id: string): string | undefined {
  return existsSync(pathOf(id)) ? readText(pathOf(id)) : undefined;
}

function pathOf(id: string): string {
  return join(articleFolder(id), 'links.lock');
}

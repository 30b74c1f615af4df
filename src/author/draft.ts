/**
 * Articles and translations that are still being written: checked like all others, but not shown.
 */

import type { CheckedArticle } from './check.ts';
import { isDraft } from './document.ts';

/** True if the article's source is a draft, so that nobody has a link to it yet. */
export function isUnpublished({ source, documents }: CheckedArticle): boolean {
  const original = source === undefined ? undefined : documents[source];
  return original !== undefined && isDraft(original);
}

/**
 * What readers get of an article: nothing if its source is a draft, otherwise everything but draft
 * translations.
 */
export function withoutDrafts(article: CheckedArticle): CheckedArticle[] {
  if (isUnpublished(article)) return [];
  const documents = Object.entries(article.documents).filter(([, document]) => !isDraft(document));
  const shown = Object.entries(article.shown).filter(([, { document }]) => !isDraft(document));
  return [
    { ...article, documents: Object.fromEntries(documents), shown: Object.fromEntries(shown) },
  ];
}

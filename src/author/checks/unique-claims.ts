/**
 * What must be unique across articles and parts: outcome codes, and the corpus articles that each one
 * replaces.
 */

import type { CheckedArticle } from '../check.ts';
import { asWarning, diagnose, type Code, type Diagnostic, type Place } from '../diagnostic.ts';
import { isDraft, type Document } from '../document.ts';
import type { CheckedPart } from '../parts/part.ts';

/** Something that an article claims for itself. */
interface Claim {
  readonly what: string;
  /** The article or part, as messages name it. */
  readonly article: string;
  readonly place: Place;
  readonly draft: boolean;
}

/**
 * If two articles claim the same thing, it belongs to the published one, or else to the first by
 * name. Parts come first: their outcomes have the same codes wherever they are taken in.
 */
export function checkUniqueClaims(
  articles: readonly CheckedArticle[],
  parts: readonly CheckedPart[] = [],
): Diagnostic[] {
  const sources = [
    ...parts.flatMap((part) => sourceOf(part, `the part “${part.id}”`)),
    ...articles.flatMap((article) => sourceOf(article, `“${article.id}”`)),
  ];
  const ordered = [
    ...sources.filter(({ document }) => !isDraft(document)),
    ...sources.filter(({ document }) => isDraft(document)),
  ];
  const codes = ordered.flatMap(({ id, document }) => codesOf(id, document));
  const replaced = ordered.flatMap(({ id, document }) => replacedBy(id, document));
  return [
    ...claimedTwice(codes, 'GP109', (what, first) => [
      `The code “${what}” already belongs to an outcome of ${first}`,
      'give this outcome a code that no other guide has: people quote it by itself',
    ]),
    ...claimedTwice(replaced, 'GP205', (what, first) => [
      `${first} already replaces “${what}”`,
      'let only one of the two guides replace it',
    ]),
  ];
}

function sourceOf(
  { source, documents }: Pick<CheckedArticle, 'source' | 'documents'>,
  id: string,
): { readonly id: string; readonly document: Document }[] {
  const document = source === undefined ? undefined : documents[source];
  return document ? [{ id, document }] : [];
}

function codesOf(article: string, document: Document): Claim[] {
  return document.steps.flatMap(({ attributes, place }) => {
    const what = attributes.get('code');
    return what ? [{ what, article, place, draft: isDraft(document) }] : [];
  });
}

function replacedBy(article: string, document: Document): Claim[] {
  const { frontMatter, placeOfKey } = document;
  if (frontMatter.translation !== 'source') return [];
  return frontMatter.replaces.map((what, index) => ({
    what,
    article,
    place: placeOfKey(['replaces', index]),
    draft: isDraft(document),
  }));
}

function claimedTwice(
  claims: readonly Claim[],
  code: Code,
  words: (what: string, first: string) => readonly [message: string, fix: string],
): Diagnostic[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ what, article, place, draft }) => {
    const known = first.get(what);
    if (known === undefined) first.set(what, article);
    // Duplicates within one article are checked there.
    if (known === undefined || known === article) return [];
    const found = diagnose(code, place, ...words(what, known));
    return [draft ? asWarning(found) : found];
  });
}

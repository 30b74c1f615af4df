/** Checks today's articles against every article that was ever published. */

import {
  addressesOf,
  readArticleLock,
  type LockedArticle,
  type PublishedArticle,
} from '../article-lock.ts';
import { byPlace, diagnose, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { OldArticles } from '../old-articles.ts';
import type { PlaceOfKey } from '../yaml-place.ts';

export interface ArticlesToCheck {
  /** What readers can find today: articles without errors that are not drafts. */
  readonly articles: readonly PublishedArticle[];
  /** All articles that exist, including drafts and those with errors. */
  readonly present: readonly string[];
  /** What the settings say about removed articles, and where. */
  readonly old: OldArticles;
  readonly placeOfKey: PlaceOfKey;
  /** The settings file as messages name it. */
  readonly settings: string;
  /** The content of `articles.lock`; undefined if it does not exist. */
  readonly written: string | undefined;
  /** Its path as diagnostics name it. */
  readonly file: string;
}

export function checkPublishedArticles(input: ArticlesToCheck): Diagnostic[] {
  const { written, file, present, old } = input;
  const { articles: locked, unread } = readArticleLock(written ?? '');
  const isKnown = ({ id }: PublishedArticle) =>
    present.includes(id) || Object.hasOwn(old.renamed, id) || Object.hasOwn(old.retired, id);
  const found = [
    ...unread.map((line) => {
      const message = 'This line is not the address of an article';
      const fix = 'restore the line, or resolve the conflict by keeping the lines of both sides';
      return diagnose('GP604', { file, line, column: 1 }, message, fix);
    }),
    ...locked
      .filter((article) => !isKnown(article))
      .map((article) => isGone(article, locked, input)),
    ...checkOld(input),
  ];
  // Broken entries have to be fixed before anything new is published.
  return found.length > 0 ? found.sort(byPlace) : checkComplete(input);
}

function isGone(
  gone: LockedArticle,
  locked: readonly LockedArticle[],
  { articles, file, settings }: ArticlesToCheck,
): Diagnostic {
  const { id, line } = gone;
  const fresh = articles.filter((article) => !locked.some((known) => known.id === article.id));
  const renamed = newNameOf(gone, fresh);
  const message = `The article “${id}” is gone, and every link to it would break`;
  const fix = renamed
    ? `add “${id}: ${renamed}” under “articles: renamed:” in ${settings}`
    : `add “${id}:” under “articles: retired:” in ${settings}, with the article to go to instead if there is one`;
  return diagnose('GP609', { file, line, column: 1 }, message, fix);
}

/**
 * An article that was never published and has the same steps as the removed one, or a similar id.
 */
function newNameOf({ id, steps }: LockedArticle, fresh: readonly PublishedArticle[]) {
  const [first, ...others] = fresh.filter(
    (article) => steps.length > 0 && steps.every((step) => article.steps.includes(step)),
  );
  if (first && others.length === 0) return first.id;
  return nearest(
    id,
    fresh.map((article) => article.id),
  );
}

function checkOld({ articles, present, old, placeOfKey }: ArticlesToCheck): Diagnostic[] {
  const known = articles.map(({ id }) => id);
  const entries = [
    ...Object.entries(old.renamed).map(([id, today]) => ({ list: 'renamed', id, today })),
    ...Object.entries(old.retired).map(([id, today]) => ({ list: 'retired', id, today })),
  ];
  return entries.flatMap(({ list, id, today }) => {
    const wrong = (message: string, fix: string) => [
      diagnose('GP610', placeOfKey(['articles', list, id]), message, fix),
    ];
    if (present.includes(id))
      return wrong(
        `The article “${id}” is in use again, so old links are ambiguous`,
        'give the new article a different id, or remove this line if it is the same one as before',
      );
    if (list === 'renamed' && Object.hasOwn(old.retired, id))
      return wrong(
        `The article “${id}” is both renamed and retired`,
        `remove “${id}” under “renamed” or under “retired”`,
      );
    if (today === null || known.includes(today)) return [];
    const next = replacedBy(today, old);
    if (next !== undefined)
      return wrong(`“${today}” is itself an old article`, `write “${id}: ${next}”`);
    const hint = nearest(today, known);
    const fix = hint ? `did you mean “${hint}”?` : 'name a current article';
    return wrong(`There is no published article “${today}”`, fix);
  });
}

/**
 * The article that replaces an old one. Ids may be properties of every object, such as
 * `constructor`.
 */
function replacedBy(id: string, { renamed, retired }: OldArticles): string | undefined {
  const all = new Map<string, string | null>([
    ...Object.entries(retired),
    ...Object.entries(renamed),
  ]);
  return all.get(id) ?? undefined;
}

function checkComplete({ articles, written, file }: ArticlesToCheck): Diagnostic[] {
  const known = new Set(written?.split(/\r?\n/u));
  const lacking = articles.flatMap(addressesOf).filter((line) => !known.has(line));
  const [first] = lacking;
  if (first === undefined) return [];
  // Mostly steps, so a number alone would be read as that many articles.
  const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : '';
  const message =
    written === undefined
      ? 'The list of published articles is missing'
      : `The list of published articles and steps is missing “${first}”${more}`;
  return [diagnose('GP603', { file, line: 1, column: 1 }, message, 'run “npm run record”')];
}

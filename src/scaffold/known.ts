/** Rejects unknown names passed to commands, suggesting the one that may have been meant. */

import { nearest } from '../author/nearest.ts';
import { readNamedTexts, textNames } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { isPart } from '../library/text-files.ts';

/** @throws ContentError if there is no such article, or part: `parts/` and its id */
export function mustBeArticle(id: string): void {
  const [what, kind] = isPart(id) ? ['part', 'part'] : ['article', 'guide'];
  const known = textNames();
  mustBeAmong(id, known, `There is no ${what}`, `create it with “npm run new ${kind}”`);
}

/** @throws ContentError if the article has no translation in that locale */
export function mustBeTranslation(id: string, locale: string): void {
  const { source, documents } = readNamedTexts(id, Date.now());
  const locales = Object.keys(documents).filter((known) => known !== source);
  const fix = `create it with “npm run new locale ${id} ${locale}”`;
  mustBeAmong(locale, locales, `“${id}” has no translation`, fix);
}

/** @throws ContentError if `name` is not in `known` */
export function mustBeAmong(
  name: string,
  known: readonly string[],
  what: string,
  fix: string,
): void {
  if (known.includes(name)) return;
  const hint = nearest(name, known);
  const meant = hint === undefined ? '' : `did you mean “${hint}”? Otherwise `;
  throw new ContentError([`${what} “${name}” — ${meant}${fix}`]);
}

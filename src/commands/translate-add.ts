/**
 * `npm run translate:add [-- <article> [<locale>]]`: adds missing steps and answers to
 * translations, in the words of their source, to be translated there.
 */

import { articleIds } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { addMissing, type Added } from '../scaffold/add-missing.ts';
import { mustBeArticle, mustBeTranslation } from '../scaffold/known.ts';
import { runCommand } from './run-command.ts';

runCommand((args) => {
  const [article, locale, ...rest] = args;
  if (rest.length > 0)
    throw new ContentError(['usage: npm run translate:add [-- <article> [<locale>]]']);
  if (article !== undefined) mustBeArticle(article);
  if (article !== undefined && locale !== undefined) mustBeTranslation(article, locale);
  const ids = article === undefined ? articleIds() : [article];
  const added = ids.flatMap((id) => addMissing(id, locale, Date.now()));
  return added.length === 0
    ? 'No translation is missing anything.'
    : [...added.map(lineOf), 'Translate what was added, then run “npm run record”.'].join('\n');
});

function lineOf({ file, ids }: Added): string {
  return `${file}: added ${ids.join(', ')}`;
}

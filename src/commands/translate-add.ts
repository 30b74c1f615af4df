/**
 * Adds missing steps and answers to
 * translations, in the words of their source, to be translated there.
 */

import { textNames } from '../library/articles.ts';
import { addMissing, type Added } from '../scaffold/add-missing.ts';
import { mustBeArticle, mustBeTranslation } from '../scaffold/known.ts';
import { defineCommand } from './runner/command.ts';

export const translateAdd = defineCommand(
  {
    name: 'translate:add',
    summary:
      'adds the steps and answers that are missing from translations, in the source’s language',
    arguments: [
      {
        name: 'article',
        isOptional: true,
        summary: 'only this article or part (parts/account); otherwise, every one',
      },
      { name: 'locale', isOptional: true, summary: 'only this translation of it' },
    ],
    options: {},
    example: 'npm run translate:add -- no-sound nl-nl',
  },
  ({ positionals: [article, locale] }) => {
    if (article !== undefined) mustBeArticle(article);
    if (article !== undefined && locale !== undefined) mustBeTranslation(article, locale);
    const ids = article === undefined ? textNames() : [article];
    const added = ids.flatMap((id) => addMissing(id, locale, Date.now()));
    console.log(
      added.length === 0
        ? 'No translation is missing anything.'
        : [...added.map(lineOf), 'Translate what was added, then run “npm run record”.'].join('\n'),
    );
    return 0;
  },
);

function lineOf({ file, ids }: Added): string {
  return `${file}: added ${ids.join(', ')}`;
}

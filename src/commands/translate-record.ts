/**
 * Records that steps have just been translated again from today's source text, or that an edit of
 * the source does not change their meaning.
 */

import { backgroundKey } from '../author/fingerprint.ts';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { readNamedTexts } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { recordTranslations } from '../library/record-article.ts';
import { mustBeAmong, mustBeArticle, mustBeTranslation } from '../scaffold/known.ts';
import { defineCommand } from './runner/command.ts';

export const translateRecord = defineCommand(
  {
    name: 'translate:record',
    summary: 'records that steps were translated again from today’s source text',
    arguments: [
      { name: 'article', summary: 'the id of the article, or parts/ and that of a part' },
      {
        name: 'locale',
        summary: 'the translation; “all” records that an edit changed the meaning in none of them',
      },
      {
        name: 'step',
        isOptional: true,
        isRepeated: true,
        summary: 'only these; otherwise, every step',
      },
    ],
    options: {},
    example: 'npm run translate:record -- no-sound nl-nl light',
  },
  ({ positionals: [id = '', locale = '', ...steps] }) => {
    mustBeArticle(id);
    if (locale !== 'all') mustBeTranslation(id, locale);
    const now = Date.now();
    const article = readNamedTexts(id, now);
    if (hasErrors(article.diagnostics))
      throw new ContentError(article.diagnostics.map(formatDiagnostic));
    const text = article.documents[locale === 'all' ? (article.source ?? '') : locale];
    const known = text?.steps.map((step) => step.id) ?? [];
    for (const step of steps)
      mustBeAmong(
        step,
        [...known, backgroundKey],
        `“${id}” has no step`,
        `write one of: ${known.join(', ')}`,
      );
    const renewed = { ...(locale !== 'all' && { locale }), ...(steps.length > 0 && { steps }) };
    const { written, problems } = recordTranslations(article, now, renewed);
    if (problems.length > 0) throw new ContentError(problems.map(formatDiagnostic));
    console.log(
      written.map((file) => `${file}: written`).join('\n') || 'This is already recorded.',
    );
    return 0;
  },
);

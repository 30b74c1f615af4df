/**
 * `npm run translate:record -- <article> <locale> [<step> …]`: records that these steps, or all of
 * them, have just been translated again from today's source text. `all` instead of a locale means
 * every one: for an edit of the source that does not change the meaning.
 */

import { backgroundKey } from '../author/fingerprint.ts';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { readArticle } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { recordTranslations } from '../library/record-article.ts';
import { mustBeAmong, mustBeArticle, mustBeTranslation } from '../scaffold/known.ts';
import { runCommand } from './run-command.ts';

runCommand(([id, locale, ...steps]) => {
  if (id === undefined || locale === undefined)
    throw new ContentError([
      'usage: npm run translate:record -- <article> <locale>|all [<step> …]',
    ]);
  mustBeArticle(id);
  if (locale !== 'all') mustBeTranslation(id, locale);
  const now = Date.now();
  const article = readArticle(id, now);
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
  return written.map((file) => `${file}: written`).join('\n') || 'This is already recorded.';
});

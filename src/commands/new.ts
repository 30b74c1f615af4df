/**
 * `npm run new guide <id>` creates an article, `npm run new locale <id> <locale>` a translation.
 * Both are drafts: they pass the check, and readers do not see them.
 */

import { ContentError } from '../library/content-error.ts';
import { beginGuide } from '../scaffold/begin-guide.ts';
import { beginTranslation } from '../scaffold/begin-translation.ts';
import { runCommand } from './run-command.ts';

const usage = 'usage: npm run new guide <id>\n       npm run new locale <id> <locale>';

runCommand(begin);

function begin([kind, id, locale, ...rest]: readonly string[]): string {
  const now = Date.now();
  if (kind === 'guide' && id && locale === undefined) {
    const today = new Date(now).toISOString().slice(0, 10);
    return [
      `${beginGuide(id, today)} is a new guide, marked as a draft: “npm run dev” shows it, but readers do not see it.`,
      'When it is finished, remove “draft: true” and run “npm run record”.',
    ].join('\n');
  }
  if (kind === 'locale' && id && locale && rest.length === 0) {
    return [
      `${beginTranslation(id, locale, now)} starts out with the source’s text, as a draft: “npm run dev” shows it,`,
      'but readers get the source’s text until it is finished. Translate the text between the tags, set',
      '“translation” to human or machine, and remove “draft: true”.',
    ].join('\n');
  }
  throw new ContentError([usage]);
}

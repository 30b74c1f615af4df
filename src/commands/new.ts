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
      `${beginGuide(id, today)} is a new guide, as a draft: “npm run dev” shows it, readers do not see it.`,
      'When it is done, remove “draft: true”, and run “npm run record”.',
    ].join('\n');
  }
  if (kind === 'locale' && id && locale && rest.length === 0) {
    return [
      `${beginTranslation(id, locale, now)} has the words of the source, as a draft: “npm run dev” shows it,`,
      'readers get the source’s text until it is done. Translate what is between the tags, say under',
      '“translation” whether a person or a machine did, and remove “draft: true”.',
    ].join('\n');
  }
  throw new ContentError([usage]);
}

/**
 * Creates an article, a part, or a translation of one. They are drafts: they pass the check, and
 * readers do not see them.
 */

import { beginGuide, beginPart } from '../scaffold/begin-guide.ts';
import { beginTranslation } from '../scaffold/begin-translation.ts';
import { defineCommand, UsageError } from './runner/command.ts';
import { usageOf } from './runner/help.ts';

const description = {
  name: 'new',
  summary: 'starts a guide, a part of guides, or a translation, as a draft that readers do not see',
  usage: ['npm run new guide <id>', 'npm run new part <id>', 'npm run new locale <id> <locale>'],
  arguments: [
    { name: 'kind', choices: ['guide', 'part', 'locale'], summary: 'guide, part or locale' },
    {
      name: 'id',
      summary: 'the id of the article or part; to translate a part, parts/ and its id',
    },
    { name: 'locale', isOptional: true, summary: 'the language of the translation' },
  ],
  options: {},
  example: 'npm run new locale no-sound nl-nl',
} as const;

export const begin = defineCommand(description, ({ positionals: [kind, id = '', locale] }) => {
  // Only a translation has a language.
  if ((kind === 'locale') !== (locale !== undefined))
    throw new UsageError(`usage: ${usageOf(description).join('\n       ')}`);
  const now = Date.now();
  if (kind === 'part') console.log(textOfPart(id, now));
  else
    console.log(locale === undefined ? textOfGuide(id, now) : textOfTranslation(id, locale, now));
  return 0;
});

function textOfGuide(id: string, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  return [
    `${beginGuide(id, today)} is a new guide, marked as a draft: “npm run dev” shows it, but readers do not see it.`,
    'When it is finished, remove “draft: true” and run “npm run record”.',
  ].join('\n');
}

function textOfPart(id: string, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  return [
    `${beginPart(id, today)} is a new part, marked as a draft: guides that are drafts can take it in.`,
    `Write <Use part="${id}" done="…" /> in a guide. When it is finished, remove “draft: true”.`,
  ].join('\n');
}

function textOfTranslation(id: string, locale: string, now: number): string {
  return [
    `${beginTranslation(id, locale, now)} starts out with the source’s text, as a draft: “npm run dev” shows it,`,
    'but readers get the source’s text until it is finished. Translate the text between the tags, set',
    '“translation” to human or machine, and remove “draft: true”.',
  ].join('\n');
}

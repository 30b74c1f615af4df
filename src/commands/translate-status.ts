/** A table of who translated what, when, and how much is out of date. */

import { backgroundKey } from '../author/fingerprint.ts';
import { ageOf, emptyRecord } from '../author/translation-record.ts';
import { readNamedTexts, textNames } from '../library/articles.ts';
import { readRecord } from '../library/text-files.ts';
import { defineCommand } from './runner/command.ts';

export const translateStatus = defineCommand(
  {
    name: 'translate:status',
    summary: 'shows who translated what, when, and how much of it is out of date',
    arguments: [],
    options: {},
    example: 'npm run translate:status',
  },
  () => {
    console.table(translations());
    return 0;
  },
);

/** A row for each translation of each article and part. */
function translations() {
  const now = Date.now();
  return textNames().flatMap((id) => {
    const { documents } = readNamedTexts(id, now);
    const record = readRecord(id).value ?? emptyRecord;
    return Object.entries(documents).flatMap(([locale, { frontMatter, steps }]) => {
      if (frontMatter.translation === 'source') return [];
      const parts = [...steps.map(({ id: step }) => step), backgroundKey];
      const states = parts.map((part) => ageOf(record, locale, part).state);
      const count = (state: string) => states.filter((found) => found === state).length;
      const days = Object.values(record.made[locale] ?? {}).map(({ on }) => on);
      return [
        {
          article: id,
          locale,
          by: frontMatter.draft ? 'draft' : frontMatter.translation,
          last: days.sort().at(-1) ?? '–',
          reviewed: frontMatter.reviewed ?? '–',
          current: count('current'),
          stale: count('stale'),
          unknown: count('unknown'),
        },
      ];
    });
  });
}

/**
 * `npm run translate:status`: a table of who translated what, when, and how much is out of date.
 */

import { backgroundKey } from '../author/fingerprint.ts';
import { ageOf, emptyRecord } from '../author/translation-record.ts';
import { readArticles, readRecord } from '../library/articles.ts';

const rows = readArticles(Date.now()).flatMap(({ id, documents }) => {
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
console.table(rows);

/** `npm run translate:status`: a table of who translated what, and how much of it is behind. */

import { ageOf, emptyRecord } from '../guide/translation-record.ts';
import { readArticles } from '../library/articles.ts';
import { readRecord } from '../library/translation-file.ts';

const rows = readArticles(Date.now()).flatMap(({ id, documents }) => {
  const record = readRecord(id).value ?? emptyRecord;
  return Object.entries(documents).flatMap(([locale, { frontMatter, steps }]) => {
    if (frontMatter.translation === 'source') return [];
    const states = steps.map((step) => ageOf(record, locale, step.id).state);
    const count = (state: string) => states.filter((found) => found === state).length;
    return [
      {
        article: id,
        locale,
        by: frontMatter.draft ? 'draft' : frontMatter.translation,
        reviewed: frontMatter.reviewed ?? '–',
        current: count('current'),
        stale: count('stale'),
        unknown: count('unknown'),
      },
    ];
  });
});
console.table(rows);

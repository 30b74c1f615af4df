/** Advice ages: reports sources that have not been read for a year. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import type { Rule } from '../rule.ts';

const year = 365 * 24 * 3_600_000;

export const rule: Rule = {
  of: 'source',
  check: (document, { options }) => checkSources(document, options.today),
};

/** @param today milliseconds since 1970 */
export function checkSources({ file, frontMatter }: Document, today: number): Diagnostic[] {
  if (frontMatter.translation !== 'source') return [];
  const read = frontMatter.sources.map(({ id, read: date }) => ({
    what: `The source “${id}”`,
    date,
  }));
  return [{ what: 'The article', date: frontMatter.checked }, ...read]
    .filter(({ date }) => today - Date.parse(date) > year)
    .map(({ what, date }) => {
      const place = { file, line: 1, column: 1 };
      const message = `${what} was last checked on ${date}, more than twelve months ago`;
      return diagnose(
        'GP202',
        place,
        message,
        'read the page again, correct the advice, and update the date',
      );
    });
}

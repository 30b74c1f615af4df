/** Dates of past actions must not be in the future, or advice would never age. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import type { Rule } from '../rule.ts';

const day = 24 * 3_600_000;

export const rule: Rule = {
  of: 'text',
  check: (document, { options }) => checkFutureDates(document, options.today),
};

/** @param today milliseconds since 1970 */
export function checkFutureDates(
  { frontMatter, placeOfKey }: Document,
  today: number,
): Diagnostic[] {
  const dates: readonly (readonly [readonly PropertyKey[], string | undefined])[] =
    frontMatter.translation === 'source'
      ? [
          [['checked'], frontMatter.checked],
          ...frontMatter.sources.flatMap(({ read, changed }, index) => [
            [['sources', index, 'read'], read] as const,
            [['sources', index, 'changed'], changed] as const,
          ]),
        ]
      : [[['reviewed'], frontMatter.reviewed]];
  return dates.flatMap(([path, date]) => {
    // It may already be tomorrow in the author's time zone.
    if (date === undefined || Date.parse(date) <= today + day) return [];
    const message = `${path.map(String).join('.')} is ${date}, which is in the future`;
    return [diagnose('GP207', placeOfKey(path), message, 'write the date when it was done')];
  });
}

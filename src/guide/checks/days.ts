/** Days on which something was done: none of them is yet to come, or advice would never grow old. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';

const day = 24 * 3_600_000;

/** @param today milliseconds since 1970 */
export function checkDays({ frontMatter, placeOfKey }: Document, today: number): Diagnostic[] {
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
    // It may be tomorrow already where the author is.
    if (date === undefined || Date.parse(date) <= today + day) return [];
    const message = `${path.map(String).join('.')} is ${date}, which is in the future`;
    return [diagnose('GP207', placeOfKey(path), message, 'write the date when it was done')];
  });
}

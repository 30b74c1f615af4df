/** One page in the locales of the site. */

import type { Locale } from '../locale/locale.ts';

export interface Translation {
  readonly locale: Locale;
  /** Its address, without the base and without a slash in front. */
  readonly path: string;
  /** False where the page exists, but its text is the source's. */
  readonly translated: boolean;
  /** The locale whose text it shows, where that is not its own. */
  readonly borrowsFrom?: Locale;
}

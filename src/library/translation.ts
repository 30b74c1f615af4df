/** One page in the locales of the site. */

import type { Locale } from '../locale/locale.ts';

export interface Translation {
  readonly locale: Locale;
  /** Its address, without the base and without a leading slash. */
  readonly path: string;
  /** False if the page exists, but with the source's text. */
  readonly translated: boolean;
  /** The locale whose text it shows, if not its own. */
  readonly borrowsFrom?: Locale;
}

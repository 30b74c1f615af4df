/// <reference types="astro/client" />
/// <reference types="trusted-types" />

import type { Reading } from './library/reading.ts';
import type { Locale } from './locale/locale.ts';

declare global {
  namespace App {
    interface Locals {
      /** The guide that an article's elements are rendered for, and the step, if it is only one. */
      reading: Reading;
      /** The reader's language, for the components of the site's own pages. */
      locale: Locale;
    }
  }
}

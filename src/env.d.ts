/// <reference types="astro/client" />
/// <reference types="trusted-types" />

import type { Images } from './components/article/images.ts';
import type { Reading } from './library/reading.ts';
import type { Locale } from './locale/locale.ts';

declare global {
  namespace App {
    interface Locals {
      /** The guide that an article's elements are rendered for, and the step, if it is only one. */
      reading: Reading;
      /** The pictures of its text, if they are known already. */
      images?: Images;
      /** The reader's language, for the components of the site's own pages. */
      locale: Locale;
    }
  }
}

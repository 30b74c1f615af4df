/// <reference types="astro/client" />
/// <reference types="trusted-types" />

import type { Reading } from './library/reading.ts';

declare global {
  namespace App {
    interface Locals {
      /** The guide that an article's elements are rendered for, and the step, if it is only one. */
      reading: Reading;
    }
  }
}

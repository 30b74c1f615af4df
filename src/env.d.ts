/// <reference types="astro/client" />
/// <reference types="trusted-types" />

import type { Reading } from './library/reading.ts';

declare global {
  namespace App {
    interface Locals {
      /** Which guide the elements of an article are rendered for, and which one step if not all. */
      reading: Reading;
    }
  }
}

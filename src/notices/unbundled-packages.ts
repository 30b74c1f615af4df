/**
 * Packages whose code reaches readers without being a module of the bundle, so that no bundler can
 * list them.
 */

import { fontPackages } from '../pictures/fonts.ts';

export const unbundledPackages: readonly string[] = [
  // Search: `pagefind/` is copied as is.
  'pagefind',
  // The fonts in link previews.
  ...fontPackages,
  // The loader that Vite adds to a script with dynamic imports, and Rolldown's helpers around
  // modules.
  'vite',
  'rolldown',
];

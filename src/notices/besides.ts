/** What reaches the reader without being a module of the bundle, so that no bundler can list it. */

import { fontPackages } from '../pictures/fonts.ts';

export const besides: readonly string[] = [
  // Search: `pagefind/` is copied as it comes.
  'pagefind',
  // The letters in the pictures of links.
  ...fontPackages,
  // The loader that Vite adds to a script that imports another, and Rolldown's few lines around modules.
  'vite',
  'rolldown',
];

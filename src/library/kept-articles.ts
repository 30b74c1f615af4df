/**
 * The articles whose pages are kept from an earlier build. `npm run build` names them when it starts
 * Astro, and puts their pages back afterwards; Astro by itself renders everything.
 */

import { environment } from './environment.ts';

/** The variable by which the build command tells Astro. */
export const keptArticlesVariable = 'KEPT_ARTICLES';

const named = environment[keptArticlesVariable];

/** Whether the build command started Astro, and does the rest itself. */
export const isPartOfBuild = named !== undefined;

const kept = new Set((named ?? '').split(' '));

export function isKept(article: string): boolean {
  return kept.has(article);
}

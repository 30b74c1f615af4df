/** What the page hands to its search box. */

import type { Kind } from './attributes.ts';
import type { CountForms } from './count.ts';
import type { Synonyms } from './synonyms.ts';

export interface SearchSettings {
  /** The address of the site's root, with a slash at the end. */
  readonly base: string;
  /** The locale of the page, and the one whose texts are searched. */
  readonly locale: string;
  readonly indexLocale: string;
  readonly synonyms: readonly Synonyms[];
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly count: CountForms;
  /** Nothing was found; `{query}` stands for what was asked. */
  readonly none: string;
  /** Why search does not work: it is not built, or it could not be had. */
  readonly unbuilt: string;
  readonly failed: string;
}

/** @throws when the text is not what the component writes */
export function readSettings(json: string): SearchSettings {
  const value: unknown = JSON.parse(json);
  if (!isSettings(value)) throw new Error('site-search is missing its settings');
  return value;
}

// The page and its script come from one build.
function isSettings(value: unknown): value is SearchSettings {
  return typeof value === 'object' && value !== null && 'synonyms' in value && 'count' in value;
}

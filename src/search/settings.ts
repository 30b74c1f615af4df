/** The settings that a page passes to its search box. */

import type { Synonyms } from './synonyms.ts';

/** The type of a result: a guide, one of its steps, or an article without steps. */
export type Kind = 'guide' | 'question' | 'outcome' | 'article';

export interface SearchSettings {
  /** The address of the site's root, with a trailing slash. */
  readonly base: string;
  /** The locale of the page, and the locale whose texts are searched. */
  readonly locale: string;
  readonly indexLocale: string;
  readonly synonyms: readonly Synonyms[];
  /** The address of the messages that the box says. */
  readonly messages: string;
}

/** @throws if the text is not what the component writes */
export function readSettings(json: string): SearchSettings {
  const value: unknown = JSON.parse(json);
  if (!isSettings(value)) throw new Error('site-search is missing its settings');
  return value;
}

// The page and its script come from the same build.
function isSettings(value: unknown): value is SearchSettings {
  return typeof value === 'object' && value !== null && 'synonyms' in value && 'messages' in value;
}

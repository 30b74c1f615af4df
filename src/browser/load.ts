/** Loads a guide's machine and text, which are separate files. */

import type { GuideConfig } from '../guide/config.ts';
import type { Words } from '../guide/words.ts';

/** How long to wait for a file of the site, in milliseconds. */
export const loadTimeLimit = 30_000;

/** @throws if the file does not arrive in time or is not what is expected */
export async function fetchJson<T>(url: string, is: (value: unknown) => value is T): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(loadTimeLimit) });
  const value: unknown = await response.json();
  if (!response.ok || !is(value)) throw new Error(`${url} is not what this page expects`);
  return value;
}

// The files come from the same build as the page; the check is for proxies that answer with a page.
export function isConfig(value: unknown): value is GuideConfig {
  return typeof value === 'object' && value !== null && 'initial' in value && 'states' in value;
}

export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'title' in value && 'steps' in value;
}

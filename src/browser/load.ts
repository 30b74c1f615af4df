/** Loads further files of the site: a guide’s machine and text, and styles of lazy parts. */

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

/**
 * Adds a stylesheet of this site once. Also resolves if it fails to load, which affects only looks.
 */
export function loadStyle(href: string): Promise<void> {
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (known.some((link) => link.getAttribute('href') === href)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const done = new Promise<void>((resolve) => {
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      resolve();
    };
  });
  document.head.append(link);
  return done;
}

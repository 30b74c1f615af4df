/** Loads a guide's machine and its words. */

import type { GuideConfig } from '../guide/config.ts';
import { createGuideMachine, type GuideMachine } from '../guide/machine.ts';
import type { Words } from '../guide/words.ts';

export interface LoadedGuide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  readonly words: Words;
}

/** @throws when either file cannot be had; the page then stays what it is without a script */
export async function loadGuide(machineUrl: string, wordsUrl: string): Promise<LoadedGuide> {
  const [config, words] = await Promise.all([loadConfig(machineUrl), fetchJson(wordsUrl, isWords)]);
  return { config, machine: createGuideMachine(config), words };
}

/** @throws as above */
export function loadConfig(url: string): Promise<GuideConfig> {
  return fetchJson(url, isConfig);
}

/** @throws when the file cannot be had, or is not what its reader expects */
export async function fetchJson<T>(url: string, is: (value: unknown) => value is T): Promise<T> {
  const response = await fetch(url);
  const value: unknown = await response.json();
  if (!response.ok || !is(value)) throw new Error(`${url} is not what this page expects`);
  return value;
}

// Both files come from the same build as the page; the look is for proxies that answer with a page.
function isConfig(value: unknown): value is GuideConfig {
  return typeof value === 'object' && value !== null && 'initial' in value && 'states' in value;
}

export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'title' in value && 'steps' in value;
}

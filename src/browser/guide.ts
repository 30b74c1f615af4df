/** Loads a guide's machine and its words. */

import type { GuideConfig } from '../guide/config.ts';
import { createGuideMachine, type GuideMachine } from '../guide/machine.ts';
import type { Words } from '../guide/words.ts';
import { fetchJson, isConfig, isWords } from './load.ts';

export interface LoadedGuide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  readonly words: Words;
}

/** @throws when either file cannot be had; the page then stays what it is without a script */
export async function loadGuide(machineUrl: string, wordsUrl: string): Promise<LoadedGuide> {
  const [config, words] = await Promise.all([
    fetchJson(machineUrl, isConfig),
    fetchJson(wordsUrl, isWords),
  ]);
  return { config, machine: createGuideMachine(config), words };
}

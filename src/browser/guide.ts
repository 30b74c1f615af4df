/** Loads a guide's machine and its text. */

import type { GuideConfig } from '../guide/config.ts';
import { createGuideMachine, type GuideMachine } from '../guide/machine.ts';
import type { Words } from '../guide/words.ts';
import { fetchJson, isConfig, isWords } from './load.ts';

export interface LoadedGuide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  readonly words: Words;
}

/** @throws if either file fails to load; the page then works as it does without a script */
export async function loadGuide(machineUrl: string, wordsUrl: string): Promise<LoadedGuide> {
  const [config, words] = await Promise.all([
    fetchJson(machineUrl, isConfig),
    fetchJson(wordsUrl, isWords),
  ]);
  return { config, machine: createGuideMachine(config), words };
}

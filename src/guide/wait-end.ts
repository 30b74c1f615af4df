/** The end of a wait, as the answers on the way tell it. */

import { isQuestion, type GuideConfig } from './config.ts';
import type { Passed } from './machine.ts';
import { endOf } from './time.ts';

/** In milliseconds since 1970; undefined when no instant was given on the way. */
export function endOfWait(config: GuideConfig, trail: readonly Passed[]): number | undefined {
  const ends = trail.flatMap(({ question, given }) => {
    const state = config.states[question];
    return isQuestion(state) && state.meta.hours ? (endOf(given, state.meta.hours) ?? []) : [];
  });
  return ends.at(-1);
}

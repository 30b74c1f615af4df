/** The end of a wait, based on the answers given. */

import { isQuestion, type GuideConfig } from './config.ts';
import type { Passed } from './machine.ts';
import { endOf } from './time.ts';

/** In milliseconds since 1970; undefined if no instant was given. */
export function endOfWait(config: GuideConfig, trail: readonly Passed[]): number | undefined {
  const ends = trail.flatMap(({ question, given }) => {
    const state = config.states[question];
    return isQuestion(state) && state.meta.hours ? (endOf(given, state.meta.hours) ?? []) : [];
  });
  return ends.at(-1);
}

/** What published links are checked against. */

import type { GuideConfig, OutcomeState, QuestionState, StepId } from '../../guide/config.ts';
import type { Document } from '../document.ts';
import type { GuideMachine, Passed } from '../../guide/machine.ts';

export interface LockedGuide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  readonly source: Document;
  /** The path of `links.lock`. */
  readonly file: string;
  readonly today: number;
}

/**
 * Published ids come from a file: one like `constructor`, a property of every object, is not a
 * step.
 */
export function stateOf(
  { config }: LockedGuide,
  step: StepId,
): QuestionState | OutcomeState | undefined {
  return Object.hasOwn(config.states, step) ? config.states[step] : undefined;
}

export function fragmentOf(trail: readonly Passed[]): string {
  return trail.map(({ question, given }) => `${question}=${given}`).join('&');
}

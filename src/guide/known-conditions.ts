/**
 * What is known of conditions on a page. Apart from `conditions.ts`, which is part of every step's
 * script, as only pages with conditions load it.
 */

import { meets, type Way } from './conditions.ts';
import type { Condition, GuideConfig } from './config.ts';

/**
 * Whether conditions are met, for a reader who may have entered in the middle: undefined if that depends on a question
 * that may have come before. Whoever started at the first question has passed all there is to know.
 */
export function appliesTo(
  config: GuideConfig,
  when: readonly Condition[],
  way: Way,
  fromStart: boolean,
): boolean | undefined {
  const isOpen = ({ question }: Condition) => !fromStart && way.given(question) === undefined;
  if (when.some((condition) => !isOpen(condition) && !meets(config, condition, way))) return false;
  return when.some(isOpen) ? undefined : true;
}

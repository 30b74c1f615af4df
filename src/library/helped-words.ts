/** The words for the answers of outcomes that ask whether they helped: the interface's, not an author's. */

import { helpedAnswers, isOutcome, type GuideConfig } from '../guide/config.ts';
import type { Words } from '../guide/words.ts';
import type { Translate } from '../locale/keys.ts';

export function withHelpedWords(
  words: Words,
  config: GuideConfig | undefined,
  t: Translate,
): Words {
  const asking = Object.entries(config?.states ?? {}).filter(
    ([, state]) => isOutcome(state) && state.always !== undefined,
  );
  if (asking.length === 0) return words;
  const answers = {
    [helpedAnswers.yes]: t('outcome.helped.yes'),
    [helpedAnswers.no]: t('outcome.helped.no'),
  };
  const steps = asking.flatMap(([id]) => {
    const step = words.steps[id];
    return step ? [[id, { ...step, answers }] as const] : [];
  });
  return { ...words, steps: { ...words.steps, ...Object.fromEntries(steps) } };
}

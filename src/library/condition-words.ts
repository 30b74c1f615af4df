/** Conditions in words: “If you answered “Admin” to “Your role?”:”. */

import type { Condition } from '../guide/config.ts';
import { formatEntry } from '../guide/fragment.ts';
import { answerLabel, titleOf, type Words } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';
import { translator } from './interface.ts';

/**
 * A sentence before what is only for readers who gave these answers. It is part of the text, so it
 * is in the text's language.
 */
export function conditionSentence(
  when: readonly Condition[],
  words: Words,
  textLocale: Locale,
): string {
  const t = translator(textLocale);
  return when
    .map(({ question, answer }) =>
      t('when.answered', {
        answer: answerLabel(words, question, answer),
        question: titleOf(words, question),
      }),
    )
    .join(' ');
}

/** The same as a few words after an answer, such as “if “Admin””. */
export function conditionLabel(
  when: readonly Condition[],
  words: Words,
  textLocale: Locale,
): string {
  const t = translator(textLocale);
  return when
    .map(({ question, answer }) =>
      t('when.short', { answer: answerLabel(words, question, answer) }),
    )
    .join(', ');
}

/** For the script that shows only what applies: `role=admin plan=e5`. */
export function conditionMark(when: readonly Condition[]): string {
  return when.map(({ question, answer }) => formatEntry({ question, given: answer })).join(' ');
}

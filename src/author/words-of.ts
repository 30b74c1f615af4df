/** The words of a guide, as its author wrote them in one locale. */

import type { StepId } from '../guide/config.ts';
import type { Words } from '../guide/words.ts';
import type { Document } from './document.ts';

/** @param languageOf the language of a step's words, if it differs from the document's */
export function wordsOf(
  { frontMatter, steps }: Document,
  languageOf: (step: StepId) => string | undefined = () => undefined,
): Words {
  const entries = steps.map(({ id, title, answers }) => {
    const labels = answers.map((answer) => [answer.id, answer.label] as const);
    const language = languageOf(id);
    const words = { title, answers: Object.fromEntries(labels), ...(language && { language }) };
    return [id, words] as const;
  });
  return { title: frontMatter.title, steps: Object.fromEntries(entries) };
}

/** What a guide says in one locale: the words that belong to the ids. */

import type { AnswerId, StepId } from './config.ts';
import type { Document } from './document.ts';

export interface StepWords {
  readonly title: string;
  readonly answers: Readonly<Record<AnswerId, string>>;
}

export interface Words {
  readonly title: string;
  readonly steps: Readonly<Record<StepId, StepWords>>;
}

export function wordsOf({ frontMatter, steps }: Document): Words {
  const entries = steps.map(({ id, title, answers }) => {
    const labels = answers.map((answer) => [answer.id, answer.label] as const);
    return [id, { title, answers: Object.fromEntries(labels) }] as const;
  });
  return { title: frontMatter.title, steps: Object.fromEntries(entries) };
}

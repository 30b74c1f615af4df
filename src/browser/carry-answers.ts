/**
 * Until a guide has loaded, or if it fails to, the page works as it does without a script. The
 * answers cannot be checked here, so links carry them along unread for the next page to read.
 */

import type { StepId } from '../guide/config.ts';
import { fragmentOf, splitNote } from '../guide/fragment.ts';
import { links } from './dom.ts';
import { rememberAnswer } from './own-answers.ts';

export function carryAnswers(root: ParentNode, article: string, step: StepId): void {
  const given = new URLSearchParams(splitNote(fragmentOf(location).hash).rest.replace(/^#/u, ''));
  for (const link of links(document, '[data-back], [data-locale]')) {
    link.hash = given.toString();
  }
  for (const link of links(root, '[data-answer]')) {
    const answer = link.dataset['answer'] ?? '';
    const answers = new URLSearchParams(given);
    answers.set(step, answer);
    link.hash = answers.toString();
    link.onclick = () => {
      rememberAnswer(article, step, answer);
    };
  }
}

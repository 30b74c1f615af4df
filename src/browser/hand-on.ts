/**
 * As long as a guide is not loaded, and where it cannot be, its page stays what it is without a script;
 * only the answers, which nobody can check here, go along unread. The next page reads them.
 */

import type { StepId } from '../guide/config.ts';
import { fragmentOf, splitNote } from '../guide/fragment.ts';
import { links } from './dom.ts';
import { rememberAnswer } from './own-answers.ts';

export function handOn(root: ParentNode, article: string, step: StepId): void {
  const given = new URLSearchParams(splitNote(fragmentOf(location).hash).rest.replace(/^#/u, ''));
  for (const link of [...links(root, '[data-back]'), ...links(document, '[data-locale]')]) {
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

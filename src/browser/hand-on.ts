/**
 * Where a guide cannot be loaded, its page stays what it is without a script; only the answers, which
 * nobody can check here, go along unread. The next page reads them.
 */

import type { StepId } from '../guide/config.ts';
import { splitNote } from '../guide/fragment.ts';
import { links } from './dom.ts';

export function handOn(root: ParentNode, step: StepId): void {
  const given = new URLSearchParams(splitNote(location.hash).rest.replace(/^#/u, ''));
  for (const link of [...links(root, '[data-back]'), ...links(document, '[data-locale]')]) {
    link.hash = given.toString();
  }
  for (const link of links(root, '[data-answer]')) {
    const answers = new URLSearchParams(given);
    answers.set(step, link.dataset['answer'] ?? '');
    link.hash = answers.toString();
  }
}

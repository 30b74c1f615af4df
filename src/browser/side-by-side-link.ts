/**
 * On a step page: tells the side-by-side page which step, with which answers, it was opened from.
 */

import { links } from './dom.ts';
import { rememberReturnStep } from './return-step.ts';

for (const link of links(document, '.translation a')) {
  link.addEventListener('click', () => {
    const { article = '', step = '' } = document.querySelector('main')?.dataset ?? {};
    rememberReturnStep(article, step + location.hash);
  });
}

/** On a step's page: the page of both texts learns where it was opened from, answers included. */

import { links } from './dom.ts';
import { rememberStep } from './step-left.ts';

for (const link of links(document, '.translation a')) {
  link.addEventListener('click', () => {
    const { article = '', step = '' } = document.querySelector('main')?.dataset ?? {};
    rememberStep(article, step + location.hash);
  });
}

/**
 * On the side-by-side page: points the link back to the step the reader came from, answers
 * included.
 */

import { find, links } from './dom.ts';
import { returnStep } from './return-step.ts';

const article = find(document, 'main')?.dataset['article'] ?? '';
const [step, answers = ''] = (returnStep(article) ?? '').split('#');
const { origin, pathname } = new URL(document.referrer || location.href);
const [, from] = pathname.split(`/${article}/`);
const title = step ? find(document, `#${CSS.escape(step)} :is(h1, h2)`) : null;

// Readers who came from the article followed a different link, and go back to the article.
if (
  step &&
  title &&
  origin === location.origin &&
  (from === `${step}/` || from === 'side-by-side/')
) {
  const [back] = links(document, '[data-from-step]');
  if (back) {
    back.href = `../${step}/${answers && `#${answers}`}`;
    back.textContent = title.textContent;
  }
}

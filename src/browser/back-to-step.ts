/** On the page of both texts: the way back leads to the step that it was opened from, with its answers. */

import { find, links } from './dom.ts';
import { stepLeft } from './step-left.ts';

const article = find(document, 'main')?.dataset['article'] ?? '';
const [step, answers = ''] = (stepLeft(article) ?? '').split('#');
const { origin, pathname } = new URL(document.referrer || location.href);
const [, from] = pathname.split(`/${article}/`);
const title = step ? find(document, `#${CSS.escape(step)} :is(h1, h2)`) : null;

// From the article one came by another link, and goes back to the article.
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

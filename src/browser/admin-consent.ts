/**
 * Tells an administrator, based on the page's fragment, whether consent for the organization
 * succeeded.
 */

import { parseConsentAnswer } from '../graph/consent-answer.ts';
import { Tab } from '../graph/tab.ts';
import { find, toggle } from './dom.ts';

const answer = parseConsentAnswer(location.hash);
const home = find(document, '[data-home]');

if (answer) {
  const { isAgreed, number } = answer;
  const section = find(document, isAgreed ? '[data-agreed]' : '[data-refused]');
  const said = section && find(section, '[data-number]');
  if (section) section.hidden = false;
  document.title = section?.querySelector('h1')?.textContent ?? document.title;
  if (said && number !== undefined) {
    said.textContent = said.textContent.replace('{number}', number);
    said.hidden = false;
  }
  goBack(placeOf());
} else {
  // Someone who opened this page by hand has nothing to read here.
  location.replace(home?.getAttribute('href') ?? '/');
}

/** In the tab of a guide: back to where the reader left it. */
function goBack(place: string | undefined): void {
  if (place === undefined) return;
  find(document, '[data-place]')?.setAttribute('href', place);
  toggle(document, '[data-place]', true);
  toggle(document, '[data-home]', false);
}

function placeOf(): string | undefined {
  try {
    return new Tab(sessionStorage).place;
  } catch {
    return undefined;
  }
}

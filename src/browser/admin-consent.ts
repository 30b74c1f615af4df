/** Tells an administrator what came of agreeing for the organization, by the fragment of the page. */

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
  leadBack(placeOf());
} else {
  // Somebody who came by hand has nothing to be told.
  location.replace(home?.getAttribute('href') ?? '/');
}

/** In the tab of a guide, back to where it was left. */
function leadBack(place: string | undefined): void {
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

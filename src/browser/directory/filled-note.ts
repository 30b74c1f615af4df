/**
 * The note above the heading: how many answers came from a directory, and on request which, each
 * with a link to change it.
 */

import type { Arrival } from '../../guide/arrive.ts';
import type { StepId } from '../../guide/config.ts';
import { hrefOf } from '../../guide/step-links.ts';
import { labelOf } from '../../guide/words.ts';
import { languageAttributes } from '../../locale/locale.ts';
import { make } from '../elements.ts';
import { find } from '../dom.ts';
import type { LoadedGuide } from '../guide.ts';
import { pageLocale, textLocale } from '../page-address.ts';
import type { Words } from './words.ts';

interface Page {
  readonly words: Words;
  readonly guide: LoadedGuide;
  readonly arrival: Arrival;
}

/**
 * The live region is on the page from the start, so that its content is announced, and only once.
 */
export function showFilledNote(page: Page, filled: readonly StepId[]): void {
  const note = find(document, '[data-directory-note]');
  const said = filled.join(' ');
  if (!note || note.dataset['filled'] === said) return;
  note.dataset['filled'] = said;
  const count = filled.length;
  if (count === 0) note.replaceChildren();
  else
    note.replaceChildren(
      make(
        'details',
        {},
        make('summary', {}, page.words.say('directory.answered', { count })),
        make('ul', {}, ...rowsOf(page, filled)),
      ),
    );
}

export function clearFilledNote(): void {
  const note = find(document, '[data-directory-note]');
  delete note?.dataset['filled'];
  note?.replaceChildren();
}

function rowsOf({ words, guide, arrival }: Page, filled: readonly StepId[]): HTMLElement[] {
  const { answers, trail } = arrival;
  const language = languageAttributes(textLocale(), pageLocale());
  return trail
    .filter(({ question }) => filled.includes(question))
    .map((passed) => {
      const { question } = passed;
      const title = guide.words.steps[question]?.title ?? question;
      const label = labelOf(guide.words, passed, (time) =>
        words.moment(new Date(time).toISOString()),
      );
      const href = hrefOf({ step: question, answers });
      return make('li', language, make('a', { href }, title), ' ', make('strong', {}, label));
    });
}

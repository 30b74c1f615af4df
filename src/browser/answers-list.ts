/** “Your answers”: each answer with a link that changes it. */

import type { Arrival } from '../guide/arrive.ts';
import { hrefOf } from '../guide/step-links.ts';
import { labelOf, titleOf } from '../guide/words.ts';
import { formatTime } from '../locale/dates.ts';
import { direction, languageTag } from '../locale/direction.ts';
import type { Locale } from '../locale/locale.ts';
import { all, find, setText, toggle } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { textLocale } from './page-address.ts';
import { answersFromLink, readOwnAnswers } from './own-answers.ts';

export function showAnswers(
  root: HTMLElement,
  { words, config }: LoadedGuide,
  arrival: Arrival,
): void {
  const list = find(root, '[data-answers]');
  const row = root.querySelector<HTMLTemplateElement>('[data-row]');
  if (!list || !row) return;
  const own = readOwnAnswers(config.id);
  const fromLink = own ? answersFromLink(arrival.trail, own) : new Set();
  // If all came with the link, one line says so; otherwise each row that did is marked.
  const isAll = fromLink.size > 1 && fromLink.size === arrival.trail.length;
  const items = arrival.trail.map((passed) => {
    const { question } = passed;
    const title = titleOf(words, question);
    const item = document.createElement('li');
    item.append(row.content.cloneNode(true));
    item.dataset['question'] = question;
    setText(
      item,
      '.given',
      labelOf(words, passed, (time) => formatTime(textLocale(), time)),
    );
    setText(item, '.question', title);
    setText(item, '[data-of]', title);
    const language = words.steps[question]?.language;
    if (language) markLanguage(item, language);
    toggle(item, '.from-link', !isAll && fromLink.has(question));
    find(item, '.change')?.setAttribute(
      'href',
      hrefOf({ step: question, answers: arrival.answers }),
    );
    return item;
  });
  list.replaceChildren(...items);
  toggle(root, '[data-all-from-link]', isAll);
  toggle(root, '[data-your-answers]', items.length > 0);
}

/** A step that the translation lacks is shown in the source’s language. */
function markLanguage(item: HTMLElement, language: Locale): void {
  for (const words of all(item, '.question, .given'))
    Object.assign(words, { lang: languageTag(language), dir: direction(language) });
}

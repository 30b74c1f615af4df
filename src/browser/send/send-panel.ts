/** The “send this” panel: choose what the link opens, take the link or a text with it. */

import { questionsToCome } from '../../guide/ahead.ts';
import type { Answers } from '../../guide/machine.ts';
import { formatPermalink } from '../../guide/permalink.ts';
import { kindsToSend, wayToSend, type LinkKind } from '../../guide/sending.ts';
import { make } from '../build.ts';
import type { Shown } from '../guide-walk.ts';
import { pageLocale, siteBase } from '../here.ts';
import { aheadOf, makeAheadForm } from './ahead-form.ts';
import { makeKindForm, makeLanguageForm } from './link-form.ts';
import { makeLinkRow } from './link-row.ts';
import { loadStyle } from '../style.ts';
import { loadPhrases, type Phrases } from './phrases.ts';
import style from './send.css?url';
import { makeTextForm } from './text-form.ts';

/** @throws when the words or a part of the panel cannot be had */
export async function showSend(panel: HTMLElement, content: Element, shown: Shown): Promise<void> {
  const locales = panel.dataset['languages']?.split(' ') ?? [];
  const [phrases] = await Promise.all([
    loadPhrases(shown.guide.config.id, pageLocale()),
    loadStyle(style),
  ]);
  content.replaceChildren(...makePanel(shown, phrases, locales));
  panel.dataset['ready'] = '';
}

function makePanel(shown: Shown, phrases: Phrases, locales: readonly string[]): HTMLElement[] {
  const { guide, arrival } = shown;
  const { config } = guide;
  let ahead: Answers = aheadOf(arrival.answers, questionsToCome(config, arrival.step, {}));
  let wanted: LinkKind = 'answers';
  let locale = phrases.locale;

  const kindForm = makeKindForm(shown, phrases, (kind) => {
    wanted = kind;
    update();
  });
  const languageForm = makeLanguageForm(locales, locale, phrases, (chosen) => {
    locale = chosen;
    update();
  });
  const aheadForm = makeAheadForm(shown, phrases, (chosen) => {
    ahead = chosen;
    // Who answers ahead wants to send the answers.
    wanted = 'answers';
    update();
  });
  const linkRow = makeLinkRow(phrases);
  const textForm = makeTextForm(phrases, locales);
  update();
  return [
    make('p', { class: 'hint' }, phrases.say('send.private')),
    kindForm.element,
    languageForm,
    aheadForm,
    linkRow.element,
    textForm.element,
  ].filter((element) => element !== undefined);

  function update(): void {
    const sending = { guide, arrival, ahead, now: Date.now() };
    const kinds = kindsToSend(sending);
    const kind = kinds.includes(wanted) ? wanted : (kinds[0] ?? 'start');
    const way = wayToSend(sending, kind);
    const link = formatPermalink({ base: siteBase(), locale, config, ...way });
    kindForm.update(kinds, kind);
    linkRow.update(link, phrases.words.steps[way.step]?.title ?? way.step);
    void textForm.update({ shown, way, link }, locale);
  }
}

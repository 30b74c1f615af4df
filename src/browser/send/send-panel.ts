/** The “send this” panel: choose what the link opens, then copy the link or a text with it. */

import { questionsToCome } from '../../guide/ahead.ts';
import { formatFragment } from '../../guide/fragment.ts';
import type { Answers } from '../../guide/machine.ts';
import { formatPermalink } from '../../guide/permalink.ts';
import { kindsToSend, targetToSend } from '../../guide/sending.ts';
import { titleOf } from '../../guide/words.ts';
import { make } from '../elements.ts';
import type { Shown } from '../guide-walk.ts';
import { pageLocale, siteBase } from '../page-address.ts';
import { aheadOf, makeAheadForm } from './ahead-form.ts';
import { readChoices, rememberChoice } from './choices.ts';
import { makeKindForm, makeLanguageForm } from './link-form.ts';
import { makeLinkRow } from './link-row.ts';
import { loadStyle } from '../load.ts';
import { loadPhrases, type Phrases } from './phrases.ts';
import style from './send.css?url';
import { makeTextForm } from './text-form.ts';

/** The step and answers that the panel was built for. */
let madeFor: string | undefined;

/**
 * Builds the panel, and rebuilds it only when the answers have changed, so that typed text stays.
 * @throws if messages or code fail to load
 */
export async function showSend(panel: HTMLElement, content: Element, shown: Shown): Promise<void> {
  const { step, answers } = shown.arrival;
  const place = step + formatFragment(answers);
  if (place === madeFor) return;
  const locales = panel.dataset['languages']?.split(' ') ?? [];
  const [phrases] = await Promise.all([
    loadPhrases(shown.guide.config.id, pageLocale()),
    loadStyle(style),
  ]);
  content.replaceChildren(...makePanel(shown, phrases, locales));
  madeFor = place;
  panel.dataset['ready'] = '';
}

function makePanel(shown: Shown, phrases: Phrases, locales: readonly string[]): HTMLElement[] {
  const { guide, arrival } = shown;
  const { config } = guide;
  let ahead: Answers = aheadOf(arrival.answers, questionsToCome(config, arrival.step, {}));
  const before = readChoices();
  let wanted = before.kind ?? 'answers';
  let locale = locales.find((known) => known === before.locale) ?? phrases.locale;

  const kindForm = makeKindForm(shown, phrases, (kind) => {
    wanted = kind;
    rememberChoice({ kind });
    update();
  });
  const languageForm = makeLanguageForm(locales, locale, phrases, (chosen) => {
    locale = chosen;
    rememberChoice({ locale });
    update();
  });
  const aheadForm = makeAheadForm(shown, phrases, (chosen) => {
    ahead = chosen;
    // Someone who answers ahead wants to send those answers.
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
    const target = targetToSend(sending, kind);
    const link = formatPermalink({ base: siteBase(), locale, config, ...target });
    kindForm.update(kinds, kind);
    linkRow.update(link, titleOf(phrases.words, target.step));
    void textForm.update({ shown, target, link, now: sending.now }, locale);
  }
}

/** The text to send: its form, its language, and a button to copy it. */

import { direction, languageTag, type Locale } from '../../locale/locale.ts';
import { make, makeSelect } from '../elements.ts';
import { offerCopy } from '../copy.ts';
import { readChoices, rememberChoice } from './choices.ts';
import { languageOptions } from './link-form.ts';
import { loadPhrases, type Phrases } from './phrases.ts';
import { textForms, writeText, type Sent, type TextForm } from './text.ts';

export interface TextForms {
  readonly element: HTMLElement;
  /** @param reader the language of the link */
  update(sent: Sent, reader: Locale): Promise<void>;
}

export function makeTextForm(own: Phrases, all: readonly Locale[]): TextForms {
  const { say } = own;
  const labels: Readonly<Record<TextForm, string>> = {
    message: say('send.text.message'),
    case: say('send.text.case'),
    markdown: say('send.text.markdown'),
  };
  const options = textForms.map((value) => ({ value, label: labels[value] }));
  const text = make('textarea', { rows: '10', spellcheck: 'false' });
  const language = make('div');
  const element = make('div', { class: 'text' }, language, text);
  const status = offerCopy(text, say('send.copy-text')).lastElementChild;
  let form = readChoices().form ?? 'message';
  /** The text as generated, before anyone edited it. */
  let written = '';
  /**
   * Set once someone chooses; until then, messages are in the recipient's language and cases in
   * one's own.
   */
  let whose: 'reader' | 'own' | undefined;
  let last: { readonly sent: Sent; readonly reader: Locale } | undefined;
  let turn = 0;

  element.prepend(
    makeSelect(say('send.text'), options, form, (value) => {
      form = textForms.find((known) => known === value) ?? form;
      rememberChoice({ form });
      void write();
    }),
  );
  return {
    element,
    async update(sent, reader) {
      if (last?.reader !== reader) whose = undefined;
      last = { sent, reader };
      await write();
    },
  };

  async function write(): Promise<void> {
    if (!last) return;
    const { sent, reader } = last;
    const forReader = (whose ?? (form === 'message' ? 'reader' : 'own')) === 'reader';
    const locale = forReader ? reader : own.locale;
    showLanguages(reader, locale);
    const mine = (turn += 1);
    const article = sent.shown.guide.config.id;
    // If its messages fail to load, the text stays readable, in the page's language.
    const phrases = await loadPhrases(article, locale).catch(() => own);
    if (mine !== turn) return;
    text.setAttribute('aria-label', labels[form]);
    const now = writeText(form, phrases, sent);
    // If the text would be the same, an edited version stays.
    if (now === written) return;
    written = now;
    text.value = now;
    text.lang = languageTag(phrases.locale);
    text.dir = direction(phrases.locale);
    if (status) status.textContent = '';
  }

  function showLanguages(reader: Locale, chosen: Locale): void {
    const shown = language.querySelector('select');
    if (reader === own.locale) language.replaceChildren();
    else if (shown && [...shown.options].some(({ value }) => value === reader)) {
      shown.value = chosen;
    } else {
      const offered = languageOptions([reader, own.locale], all);
      language.replaceChildren(
        makeSelect(say('send.text-language'), offered, chosen, (value) => {
          whose = value === own.locale ? 'own' : 'reader';
          void write();
        }),
      );
    }
  }
}

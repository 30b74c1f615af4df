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
  return new TextFormPanel(own, all);
}

class TextFormPanel implements TextForms {
  readonly element: HTMLElement;
  readonly #text = make('textarea', { rows: '10', spellcheck: 'false' });
  readonly #language = make('div');
  readonly #status: Element | null;
  readonly #own: Phrases;
  readonly #all: readonly Locale[];
  readonly #labels: Readonly<Record<TextForm, string>>;
  #form: TextForm = readChoices().form ?? 'message';
  /** The text as generated, before anyone edited it. */
  #written = '';
  /**
   * Set once someone chooses; until then, messages are in the recipient's language and cases in
   * one's own.
   */
  #whose: 'reader' | 'own' | undefined;
  #last: { readonly sent: Sent; readonly reader: Locale } | undefined;
  #turn = 0;

  constructor(own: Phrases, all: readonly Locale[]) {
    const { say } = own;
    this.#own = own;
    this.#all = all;
    this.#labels = {
      message: say('send.text.message'),
      case: say('send.text.case'),
      markdown: say('send.text.markdown'),
    };
    this.element = make('div', { class: 'text' }, this.#language, this.#text);
    this.#status = offerCopy(this.#text, say('send.copy-text')).lastElementChild;
    this.element.prepend(this.#makeFormChoice());
  }

  async update(sent: Sent, reader: Locale): Promise<void> {
    if (this.#last?.reader !== reader) this.#whose = undefined;
    this.#last = { sent, reader };
    await this.#write();
  }

  #makeFormChoice(): HTMLElement {
    const options = textForms.map((value) => ({ value, label: this.#labels[value] }));
    return makeSelect(this.#own.say('send.text'), options, this.#form, (value) => {
      this.#form = textForms.find((known) => known === value) ?? this.#form;
      rememberChoice({ form: this.#form });
      void this.#write();
    });
  }

  async #write(): Promise<void> {
    if (!this.#last) return;
    const { sent, reader } = this.#last;
    const whose = this.#whose ?? (this.#form === 'message' ? 'reader' : 'own');
    const locale = whose === 'reader' ? reader : this.#own.locale;
    this.#showLanguages(reader, locale);
    const turn = (this.#turn += 1);
    const article = sent.shown.guide.config.id;
    // If its messages fail to load, the text stays readable, in the page's language.
    const phrases = await loadPhrases(article, locale).catch(() => this.#own);
    if (turn !== this.#turn) return;
    this.#text.setAttribute('aria-label', this.#labels[this.#form]);
    const now = writeText(this.#form, phrases, sent);
    // If the text would be the same, an edited version stays.
    if (now === this.#written) return;
    this.#written = now;
    this.#text.value = now;
    this.#text.lang = languageTag(phrases.locale);
    this.#text.dir = direction(phrases.locale);
    if (this.#status) this.#status.textContent = '';
  }

  #showLanguages(reader: Locale, chosen: Locale): void {
    const own = this.#own.locale;
    const shown = this.#language.querySelector('select');
    if (reader === own) this.#language.replaceChildren();
    else if (shown && [...shown.options].some(({ value }) => value === reader)) {
      shown.value = chosen;
    } else {
      const offered = languageOptions([reader, own], this.#all);
      this.#language.replaceChildren(
        makeSelect(this.#own.say('send.text-language'), offered, chosen, (value) => {
          this.#whose = value === own ? 'own' : 'reader';
          void this.#write();
        }),
      );
    }
  }
}

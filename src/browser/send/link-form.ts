/** Form: what the link opens, and in which language. */

import { isOutcome } from '../../guide/config.ts';
import type { LinkKind } from '../../guide/sending.ts';
import { languageTag, nativeName, type Locale } from '../../locale/locale.ts';
import { make, makeSelect, type Option } from '../elements.ts';
import type { Shown } from '../guide-walk.ts';
import type { Phrases } from './phrases.ts';

export interface KindForm {
  readonly element: HTMLElement;
  /** Shows which kinds of link apply, and which one is chosen. */
  update(kinds: readonly LinkKind[], chosen: LinkKind): void;
}

export function makeKindForm(
  { guide, arrival }: Shown,
  { say }: Phrases,
  onChoose: (kind: LinkKind) => void,
): KindForm {
  const ended = isOutcome(guide.config.states[arrival.step]);
  const labels: Readonly<Record<LinkKind, string>> = {
    answers: ended ? say('send.link.outcome-answers') : say('send.link.question-answers'),
    step: ended ? say('send.link.outcome') : say('send.link.question'),
    start: say('send.link.start'),
  };
  const inputs = new Map<LinkKind, HTMLInputElement>();
  const makeRow = (kind: LinkKind): HTMLElement => {
    const input = make('input', { type: 'radio', name: 'send-link', value: kind });
    input.addEventListener('change', () => {
      onChoose(kind);
    });
    inputs.set(kind, input);
    return make('label', { class: 'option' }, input, labels[kind]);
  };
  const rows = [makeRow('answers'), makeRow('step'), makeRow('start')];
  return {
    element: make('fieldset', {}, make('legend', {}, say('send.link')), ...rows),
    update(kinds, chosen) {
      for (const [kind, input] of inputs) {
        input.checked = kind === chosen;
        input.closest('label')?.toggleAttribute('hidden', !kinds.includes(kind));
      }
    },
  };
}

/** Languages as options, each in its own name. */
export function languageOptions(locales: readonly Locale[], all: readonly Locale[]): Option[] {
  return locales.map((locale) => ({
    value: locale,
    label: nativeName(locale, all),
    lang: languageTag(locale),
  }));
}

export function makeLanguageForm(
  locales: readonly Locale[],
  chosen: Locale,
  { say }: Phrases,
  onChoose: (locale: Locale) => void,
): HTMLElement | undefined {
  if (locales.length < 2) return undefined;
  return makeSelect(say('send.language'), languageOptions(locales, locales), chosen, onChoose);
}

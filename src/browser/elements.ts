/** Creates elements. */

import { withPart } from './lazy-part.ts';

/**
 * Creates an element with attributes and children. Strings become text nodes, never markup.
 * @example make('p', { class: 'hint' }, 'Now ', make('em', {}, 'this'))
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A secondary button. It ignores clicks while an earlier one is still being handled. */
export function makeButton(label: string, act: () => unknown): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'quiet' }, label);
  onClick(button, act);
  return button;
}

/**
 * Runs `act` on a click, ignoring further clicks until it is done. If `act` needs a lazy part that
 * fails to load, the error is shown after the button.
 */
export function onClick(button: HTMLButtonElement | null, act: () => unknown): void {
  if (!button) return;
  let isBusy = false;
  button.onclick = async () => {
    if (isBusy) return;
    isBusy = true;
    button.setAttribute('aria-disabled', 'true');
    const around = button.closest('details, [data-directory-answer]');
    const hadFocus = document.activeElement === button;
    try {
      await withPart(button, act);
    } finally {
      isBusy = false;
      button.removeAttribute('aria-disabled');
      // If the button is gone by now, keep keyboard focus on the page instead of losing it. Readers
      // who have already moved on keep their own focus.
      const { activeElement, body } = document;
      const isLost = activeElement === button || activeElement === body;
      if (hadFocus && isLost && !button.checkVisibility())
        around?.querySelector<HTMLElement>('summary, button')?.focus();
    }
  };
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

/** A labeled list of choices; `onChoose` is called on each change. */
export function makeSelect(
  label: string,
  options: readonly Option[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLLabelElement {
  const select = make('select');
  for (const { value, label: text, lang } of options) {
    const option = make('option', { value, ...(lang && { lang }) }, text);
    option.selected = value === chosen;
    select.append(option);
  }
  select.addEventListener('change', () => {
    onChoose(select.value);
  });
  return make('label', { class: 'choice' }, make('span', {}, label), select);
}

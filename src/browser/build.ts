/** Making elements. */

import { withPart } from './part.ts';

/**
 * Makes an element with attributes and children. Text goes in as text, so nothing in it is markup.
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

/** A button of the quiet kind. A second click while the first one works does nothing. */
export function makeButton(label: string, act: () => unknown): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'quiet' }, label);
  onClick(button, act);
  return button;
}

/**
 * Does something on a click, and nothing more until it is done. What needs a part of the page that
 * does not come says so behind the button.
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
      // A button that is gone now must not take the keyboard's place on the page along. Somebody
      // who has gone on meanwhile keeps theirs.
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

/** A labelled choice from a list; `onChoose` hears of each change. */
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

/** Making elements, in one line each. */

import { withPart } from '../part.ts';

interface Looks {
  readonly class?: string;
  readonly role?: string;
  readonly id?: string;
}

/** An element with text and elements inside; texts stay texts, whatever they hold. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  looks: Looks = {},
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (looks.class !== undefined) element.className = looks.class;
  if (looks.role !== undefined) element.setAttribute('role', looks.role);
  if (looks.id !== undefined) element.id = looks.id;
  element.append(...inside);
  return element;
}

/** A quiet button. A second click while the first one works does nothing. */
export function makeButton(text: string, act: () => unknown): HTMLButtonElement {
  const button = make('button', { class: 'quiet' }, text);
  button.type = 'button';
  onClick(button, act);
  return button;
}

/** Does something on a click, and nothing more until it is done. */
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
      // A button that is gone now must not take the keyboard's place on the page along.
      if (hadFocus && !button.checkVisibility())
        around?.querySelector<HTMLElement>('summary, button')?.focus();
    }
  };
}

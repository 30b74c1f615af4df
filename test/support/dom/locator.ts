/**
 * Elements of a page in Node, found again each time they are used. The same names as Playwright’s
 * locators, so that a test reads alike in either and can move from one to the other.
 */

import {
  HTMLElement,
  HTMLInputElement,
  HTMLOptionElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
  type BrowserWindow,
  type Element,
} from 'happy-dom';
import { eventually } from './eventually.ts';
import {
  isVisible,
  textOf,
  withLabel,
  withRole,
  withSelector,
  withText,
  type Exactly,
  type Named,
  type Root,
} from './queries.ts';

type Find = () => readonly Element[];

export interface Containing {
  readonly hasText?: string;
}

export class Locator {
  readonly #find: Find;
  readonly #what: string;

  constructor(find: Find, what: string) {
    this.#find = find;
    this.#what = what;
  }

  locator(selector: string, { hasText }: Containing = {}): Locator {
    const found = this.#within((root) => withSelector(root, selector), selector);
    if (hasText === undefined) return found;
    const has = (element: Element) => textOf(element).toLowerCase().includes(hasText.toLowerCase());
    return new Locator(() => found.#find().filter(has), `${found.#what} with “${hasText}”`);
  }

  getByText(text: string | RegExp, options?: Exactly): Locator {
    return this.#within((root) => withText(root, text, options), `the text “${String(text)}”`);
  }

  getByRole(role: string, options?: Named): Locator {
    const what = `${role} “${String(options?.name ?? '')}”`;
    return this.#within((root) => withRole(root, role, options), what);
  }

  getByLabel(text: string, options?: Exactly): Locator {
    return this.#within((root) => withLabel(root, text, options), `the field “${text}”`);
  }

  first(): Locator {
    return this.nth(0);
  }

  last(): Locator {
    return this.nth(-1);
  }

  nth(index: number): Locator {
    const one = () => [this.#find().at(index)].filter((found) => found !== undefined);
    return new Locator(one, `${this.#what}, number ${index}`);
  }

  /** Those that nothing in the page hides. */
  visible(): Locator {
    return new Locator(() => this.#find().filter(isVisible), `visible ${this.#what}`);
  }

  all(): readonly Element[] {
    return this.#find();
  }

  count(): Promise<number> {
    return Promise.resolve(this.#find().length);
  }

  isVisible(): Promise<boolean> {
    return Promise.resolve(this.#find().some(isVisible));
  }

  async isHidden(): Promise<boolean> {
    return !(await this.isVisible());
  }

  /** The texts of all, as they are. */
  allTextContents(): Promise<string[]> {
    return Promise.resolve(this.#find().map(({ textContent }) => textContent));
  }

  async waitFor({ state = 'visible' }: { readonly state?: State } = {}): Promise<void> {
    await eventually(() => isIn(state, this.#find()) || undefined, `${this.#what} is ${state}`);
  }

  /** The only one; waits for it. */
  async element(): Promise<Element> {
    return eventually(() => {
      const [found, ...others] = this.#find();
      if (others.length > 0) throw new Error(`${this.#what} is ${others.length + 1} elements`);
      return found;
    }, this.#what);
  }

  async textContent(): Promise<string> {
    return (await this.element()).textContent;
  }

  async getAttribute(name: string): Promise<string | null> {
    return (await this.element()).getAttribute(name);
  }

  /** The language that the element is in. */
  async language(): Promise<string | null> {
    return (await this.element()).closest('[lang]')?.getAttribute('lang') ?? null;
  }

  async inputValue(): Promise<string> {
    return valueOf(await this.element());
  }

  async isChecked(): Promise<boolean> {
    const field = await this.element();
    return field instanceof HTMLInputElement && field.checked;
  }

  async isDisabled(): Promise<boolean> {
    return (await this.element()).hasAttribute('disabled');
  }

  async isFocused(): Promise<boolean> {
    const found = await this.element();
    return found.ownerDocument.activeElement === found;
  }

  async focus(): Promise<void> {
    (await this.#usable()).focus();
  }

  async click(): Promise<void> {
    const found = await this.#usable();
    const window = windowOf(found);
    const init = { bubbles: true, cancelable: true };
    if (found.dispatchEvent(new window.MouseEvent('mousedown', init))) found.focus();
    found.dispatchEvent(new window.MouseEvent('mouseup', init));
    found.click();
  }

  /** Chooses or unchooses a box or a button of a group. */
  async check(wanted = true): Promise<void> {
    const found = await this.#usable();
    if (!(found instanceof HTMLInputElement)) throw new Error(`${this.#what} cannot be checked`);
    if (found.checked !== wanted) found.click();
  }

  async fill(text: string): Promise<void> {
    const found = await this.#usable();
    if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement))
      throw new Error(`Nothing can be typed into ${this.#what}`);
    found.focus();
    found.value = text;
    const window = windowOf(found);
    found.dispatchEvent(new window.Event('input', { bubbles: true }));
  }

  async selectOption(wanted: string | { readonly index: number }): Promise<void> {
    const found = await this.#usable();
    if (!(found instanceof HTMLSelectElement)) throw new Error(`${this.#what} is no list`);
    const options = [...found.options];
    const option =
      typeof wanted === 'string'
        ? options.find(({ value }) => value === wanted)
        : options[wanted.index];
    if (!(option instanceof HTMLOptionElement)) throw new Error(`${this.#what} has no such option`);
    found.focus();
    found.value = option.value;
    const window = windowOf(found);
    for (const type of ['input', 'change'])
      found.dispatchEvent(new window.Event(type, { bubbles: true }));
  }

  /** Presses a key; only Tab does more than what the page makes of it: it leaves the field. */
  async press(key: string, init: { readonly isComposing?: boolean } = {}): Promise<void> {
    const found = await this.#usable();
    found.focus();
    const window = windowOf(found);
    for (const type of ['keydown', 'keyup'])
      found.dispatchEvent(
        new window.KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...init }),
      );
    if (key === 'Tab') found.blur();
  }

  #within(query: (root: Root) => readonly Element[], what: string): Locator {
    const find = () => [...new Set(this.#find().flatMap((root) => query(root)))];
    return new Locator(find, `${what} in ${this.#what}`);
  }

  async #usable(): Promise<HTMLElement> {
    return eventually(() => {
      const visible = this.#find().filter(isVisible);
      if (visible.length > 1) throw new Error(`${this.#what} is ${visible.length} elements`);
      const [found] = visible;
      return found instanceof HTMLElement && !found.hasAttribute('disabled') ? found : undefined;
    }, `${this.#what} can be used`);
  }
}

type State = 'attached' | 'detached' | 'visible' | 'hidden';

function isIn(state: State, found: readonly Element[]): boolean {
  if (state === 'attached') return found.length > 0;
  if (state === 'detached') return found.length === 0;
  return found.some(isVisible) === (state === 'visible');
}

function valueOf(field: Element): string {
  const hasValue =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  if (!hasValue) throw new Error(`${field.localName} has no value`);
  return field.value;
}

function windowOf({ ownerDocument }: Element): BrowserWindow {
  const { defaultView } = ownerDocument;
  if (!defaultView) throw new Error('The page is gone');
  return defaultView;
}

/** A page of the built site in Node, with its own scripts: everything but pixels and history. */

import type { BrowserPage, BrowserWindow, Document } from 'happy-dom';
import { Clock } from './clock.ts';
import { eventually } from './eventually.ts';
import { Locator, type Containing } from './locator.ts';
import { fromGlob } from './glob.ts';
import type { Handler, Network } from './network.ts';
import { withSelector, type Exactly, type Named } from './queries.ts';

type Target = string | RegExp | ((url: URL) => boolean);

export class Page {
  readonly network: Network;
  readonly clock = new Clock();
  readonly #page: BrowserPage;

  constructor(page: BrowserPage, network: Network) {
    this.#page = page;
    this.network = network;
  }

  get window(): BrowserWindow {
    return this.#page.mainFrame.window;
  }

  get document(): Document {
    return this.#page.mainFrame.document;
  }

  url(): string {
    return this.#page.url;
  }

  title(): Promise<string> {
    return Promise.resolve(this.document.title);
  }

  content(): Promise<string> {
    return Promise.resolve(this.document.documentElement.outerHTML);
  }

  /** Goes to an address, and waits until the page is there; its scripts may still be loading. */
  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async waitForURL(target: Target): Promise<void> {
    const is = () => {
      const url = this.url();
      if (typeof target === 'string') return fromGlob(target).test(url);
      return target instanceof RegExp ? target.test(url) : target(new URL(url));
    };
    await eventually(() => is() || undefined, `the address is ${String(target)}`);
  }

  locator(selector: string, options?: Containing): Locator {
    if (options) return this.#body.locator(selector, options);
    const find = () => withSelector(this.document, selector);
    return new Locator(find, selector);
  }

  getByText(text: string | RegExp, options?: Exactly): Locator {
    return this.#body.getByText(text, options);
  }

  getByRole(role: string, options?: Named): Locator {
    return this.#body.getByRole(role, options);
  }

  getByLabel(text: string, options?: Exactly): Locator {
    return this.#body.getByLabel(text, options);
  }

  // As with Playwright, these take the first of several.

  async click(selector: string): Promise<void> {
    await this.locator(selector).first().click();
  }

  async check(selector: string): Promise<void> {
    await this.locator(selector).first().check();
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.locator(selector).first().fill(text);
  }

  async press(selector: string, key: string): Promise<void> {
    await this.locator(selector).first().press(key);
  }

  async selectOption(selector: string, value: string): Promise<void> {
    await this.locator(selector).first().selectOption(value);
  }

  async focus(selector: string): Promise<void> {
    await this.locator(selector).first().focus();
  }

  textContent(selector: string): Promise<string> {
    return this.locator(selector).first().textContent();
  }

  inputValue(selector: string): Promise<string> {
    return this.locator(selector).first().inputValue();
  }

  getAttribute(selector: string, name: string): Promise<string | null> {
    return this.locator(selector).first().getAttribute(name);
  }

  async waitForSelector(selector: string): Promise<void> {
    await this.locator(selector).waitFor();
  }

  /** Answers the page’s requests in place of the site; the last handler that was added comes first. */
  route(pattern: string | RegExp, handler: Handler): Promise<void> {
    return this.network.route(pattern, handler);
  }

  /** Leaves all requests to the site again. */
  unrouteAll(): void {
    this.network.unrouteAll();
  }

  /** The names of what the tab keeps, in order. */
  keptNames(): string[] {
    const { sessionStorage: kept } = this.window;
    return Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '').sort();
  }

  /** What the tab keeps, as JSON. */
  kept(): string {
    const { sessionStorage: kept } = this.window;
    return JSON.stringify(this.keptNames().map((name) => [name, kept.getItem(name)]));
  }

  get #body(): Locator {
    return new Locator(() => withSelector(this.document, 'body'), 'the page');
  }
}

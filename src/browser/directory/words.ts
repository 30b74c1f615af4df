/** The panel's words, filled in and in the page's language. */

import { formatClock, formatShort } from '../../locale/dates.ts';
import { formatMessage, type Values } from '../../locale/format.ts';
import type { MessageKey, ValuesOf } from '../../locale/keys.ts';

export class Words {
  readonly #messages: Readonly<Record<string, string>>;
  readonly #locale: string;

  constructor(messages: Readonly<Record<string, string>>, locale: string) {
    this.#messages = messages;
    this.#locale = locale;
  }

  say<Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key>): string {
    return this.find(key, values) ?? key;
  }

  /** A message whose key is put together; undefined when there is none. */
  find(key: string, values?: Values): string | undefined {
    const pattern = this.#messages[key];
    return pattern === undefined ? undefined : formatMessage(this.#locale, pattern, values);
  }

  /** `14:02`, of an ISO instant. */
  clock(instant: string): string {
    return formatClock(this.#locale, Date.parse(instant));
  }

  /** `21 Nov 2026, 10:40`, of an ISO instant. */
  moment(instant: string): string {
    return formatShort(this.#locale, Date.parse(instant));
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.#locale, { type: 'disjunction' }).format(items);
  }
}

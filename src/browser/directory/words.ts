/** The panel's words, filled in and in the page's language. */

import { formatClock, formatShort } from '../../locale/moments.ts';
import { formatIsolated, type Values } from '../../locale/format.ts';
import { isolateIn } from '../../locale/isolate.ts';
import { formatList } from '../../locale/lists.ts';
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
    return pattern === undefined ? undefined : formatIsolated(this.#locale, pattern, values);
  }

  /** A value by itself among the words of the page. */
  value(text: string): string {
    return isolateIn(this.#locale, text);
  }

  /** `14:02`, of an ISO instant of today; with its day when it was another. */
  clock(instant: string, now = Date.now()): string {
    const time = Date.parse(instant);
    const isToday = new Date(time).toDateString() === new Date(now).toDateString();
    return isToday ? formatClock(this.#locale, time) : formatShort(this.#locale, time);
  }

  /** `21 Nov 2026, 10:40`, of an ISO instant. */
  moment(instant: string): string {
    return formatShort(this.#locale, Date.parse(instant));
  }

  /** A country by its two letters: “Netherlands”. */
  country(code: string): string {
    return new Intl.DisplayNames(this.#locale, { type: 'region' }).of(code) ?? code;
  }

  /** “a, b or c”. */
  list(items: readonly string[]): string {
    return formatList(this.#locale, items, 'disjunction');
  }

  /** Things beside each other, with the comma of the page's language. */
  join(items: readonly string[]): string {
    return items.join(commas[new Intl.Locale(this.#locale).language] ?? ', ');
  }
}

const commas: Readonly<Record<string, string>> = {
  ar: '، ',
  fa: '، ',
  ur: '، ',
  ja: '、',
  zh: '，',
};

/** The panel's messages, formatted in the page's language. */

import { formatClock, formatShort } from '../../locale/moments.ts';
import type { Values } from '../../locale/format.ts';
import { isolateIn } from '../../locale/isolate.ts';
import { formatList } from '../../locale/lists.ts';
import { speakerFor, type Messages, type Speaker } from '../../locale/speaker.ts';

export class Words {
  readonly say: Speaker['say'];
  readonly #find: Speaker['find'];
  readonly #locale: string;

  constructor(messages: Messages, locale: string) {
    const { say, find } = speakerFor(locale, messages);
    this.say = say;
    this.#find = find;
    this.#locale = locale;
  }

  /** A message with a computed key; undefined if there is none. */
  find(key: string, values?: Values): string | undefined {
    return this.#find(key, values);
  }

  /** A value, isolated from the direction of the text around it. */
  value(text: string): string {
    return isolateIn(this.#locale, text);
  }

  /** An ISO instant as `14:02`, with the date if it is not today. */
  clock(instant: string, now = Date.now()): string {
    const time = Date.parse(instant);
    const isToday = new Date(time).toDateString() === new Date(now).toDateString();
    return isToday ? formatClock(this.#locale, time) : formatShort(this.#locale, time);
  }

  /** An ISO instant as `21 Nov 2026, 10:40`. */
  moment(instant: string): string {
    return formatShort(this.#locale, Date.parse(instant));
  }

  /** The name of a country by its two-letter code, such as “Netherlands”. */
  country(code: string): string {
    return new Intl.DisplayNames(this.#locale, { type: 'region' }).of(code) ?? code;
  }

  /** “a, b or c”. */
  list(items: readonly string[]): string {
    return formatList(this.#locale, items, 'disjunction');
  }

  /** Joins items with the comma of the page's language. */
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

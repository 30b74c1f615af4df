/** Messages in ICU MessageFormat, with the plural rules of the page's locale. */

import { IntlMessageFormat } from 'intl-messageformat';
import { formattingTag } from './formatting-tag.ts';
import { direction, type Locale } from './locale.ts';

export type Values = Readonly<Record<string, string | number>>;

/**
 * Fills in a message. Where the language is written from right to left, each text among the values keeps
 * apart from the words around it: names, codes and dates may run the other way.
 * @throws when the message is malformed or a value is missing; `npm run check` finds both first
 */
export function formatMessage(locale: Locale, pattern: string, values: Values = {}): string {
  if (!pattern.includes('{') && !pattern.includes("'")) return pattern;
  const message = new IntlMessageFormat(pattern, formattingTag(locale));
  return direction(locale) === 'rtl'
    ? formatIsolated(message, values)
    : String(message.format(values));
}

/** Between these a text keeps to its own direction (Unicode, UAX 9). */
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/** A text of unknown direction, kept apart from the text around it. */
export const isolate = (text: string): string => `${FIRST_STRONG}${text}${POP}`;

/** A text that stays a part of its own in a message; `select` and `plural` read it all the same. */
class Foreign {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

function formatIsolated(message: IntlMessageFormat, values: Values): string {
  const foreign: Record<string, number | Foreign> = {};
  for (const [key, value] of Object.entries(values))
    foreign[key] = typeof value === 'string' ? new Foreign(value) : value;
  return message
    .formatToParts<Foreign>(foreign)
    .map(({ value }) => (value instanceof Foreign ? isolate(value.toString()) : value))
    .join('');
}

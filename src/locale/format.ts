/** Messages in ICU MessageFormat, with the plural rules of the page's locale. */

import { IntlMessageFormat } from 'intl-messageformat';
import { formattingTag } from './formatting-tag.ts';
import { isolateIn } from './isolate.ts';
import { direction, type Locale } from './locale.ts';

export type Values = Readonly<Record<string, string | number>>;

/**
 * Formats a message. In right-to-left languages, each text value is isolated from the words around
 * it: names, codes, and dates may run the other way.
 * @throws if the message is malformed or a value is missing, both of which `npm run check` finds
 * earlier
 */
export function formatMessage(locale: Locale, pattern: string, values: Values = {}): string {
  if (!pattern.includes('{') && !pattern.includes("'")) return pattern;
  return direction(locale) === 'rtl'
    ? formatIsolated(locale, pattern, values)
    : String(new IntlMessageFormat(pattern, formattingTag(locale)).format(values));
}

/**
 * A text that becomes a separate part of a message; `select` and `plural` can read it all the same.
 */
class Foreign {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** The same with values from outside, each of which is isolated from the words around it. */
export function formatIsolated(locale: Locale, pattern: string, values: Values = {}): string {
  const foreign: Record<string, number | Foreign> = {};
  for (const [key, value] of Object.entries(values))
    foreign[key] = typeof value === 'string' ? new Foreign(value) : value;
  const message = new IntlMessageFormat(pattern, formattingTag(locale));
  const parts = message.formatToParts<Foreign>(foreign);
  return parts
    .map(({ value }) => (value instanceof Foreign ? isolateIn(locale, value.toString()) : value))
    .join('');
}

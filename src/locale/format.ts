/** Messages in ICU MessageFormat, with the plural rules of the page's locale. */

import { IntlMessageFormat } from 'intl-messageformat';
import { formattingTag, type Locale } from './locale.ts';

export type Values = Readonly<Record<string, string | number>>;

/**
 * Fills in a message.
 * @throws when the message is malformed or a value is missing; `npm run check` finds both first
 */
export function formatMessage(locale: Locale, pattern: string, values: Values = {}): string {
  if (!pattern.includes('{') && !pattern.includes("'")) return pattern;
  return String(new IntlMessageFormat(pattern, formattingTag(locale)).format(values));
}

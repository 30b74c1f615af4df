/**
 * Interface messages as the build compiles them from ICU MessageFormat, and how they are filled in.
 * Readers download this, and no parser.
 */

import { formattingTag } from './formatting-tag.ts';
import { isolateIn } from './isolate.ts';
import type { Locale } from './locale.ts';

/** Plain data, so that it can be a file. A text without values stays a text. */
export type Message = string | readonly MessagePart[];

export type MessagePart =
  | string
  /** A value as it is; a text is isolated from the words around it. */
  | { readonly value: string }
  /** A number, in the format of the locale. */
  | { readonly number: string }
  /** Chooses by a number: an exact one (`=0`), or its plural category in the locale. */
  | { readonly plural: string; readonly forms: Forms }
  /** Chooses by a text. */
  | { readonly select: string; readonly forms: Forms };

/** A message for each case; `other` is for all that are not listed. */
export type Forms = Readonly<Record<string, Message>>;

export type Values = Readonly<Record<string, string | number>>;

/**
 * Fills in a message. Each text value is isolated from the words around it where it could disturb
 * their order: names, codes, and dates may run the other way.
 * @throws if a value is missing, which the types of keys prevent
 */
export function formatMessage(locale: Locale, message: Message, values: Values = {}): string {
  if (typeof message === 'string') return message;
  return message.map((part) => formatPart(locale, part, values)).join('');
}

function formatPart(locale: Locale, part: MessagePart, values: Values): string {
  if (typeof part === 'string') return part;
  if ('value' in part) {
    const value = valueOf(values, part.value);
    return typeof value === 'number' ? String(value) : isolateIn(locale, value);
  }
  if ('number' in part) {
    const number = Number(valueOf(values, part.number));
    return new Intl.NumberFormat(formattingTag(locale)).format(number);
  }
  return formatMessage(locale, chooseForm(locale, part, values), values);
}

function chooseForm(
  locale: Locale,
  part: Extract<MessagePart, { readonly forms: Forms }>,
  values: Values,
): Message {
  const { forms } = part;
  if ('select' in part) return formOf(forms, String(valueOf(values, part.select))) ?? other(forms);
  const count = Number(valueOf(values, part.plural));
  const category = new Intl.PluralRules(formattingTag(locale)).select(count);
  return formOf(forms, `=${count}`) ?? formOf(forms, category) ?? other(forms);
}

function valueOf(values: Values, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`A message is missing its value “${name}”`);
  return value;
}

/** A value may be the name of a property of every object, such as `constructor`. */
function formOf(forms: Forms, name: string): Message | undefined {
  return Object.hasOwn(forms, name) ? forms[name] : undefined;
}

function other(forms: Forms): Message {
  return forms['other'] ?? '';
}

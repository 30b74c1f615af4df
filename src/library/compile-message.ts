/** Compiles ICU MessageFormat to plain data, so that readers need no parser. */

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Forms, Message, MessagePart } from '../locale/format.ts';
import type { Locale } from '../locale/locale.ts';

/**
 * @throws if the text is not a message, or uses what no message here needs: dates, tags, offsets,
 * ordinals, and formats of their own
 */
export function compileMessage(locale: Locale, text: string): Message {
  return compileElements(parse(text, { locale: new Intl.Locale(locale), ignoreTag: true }));
}

/** @param count the value that `#` stands for */
function compileElements(elements: readonly MessageFormatElement[], count?: string): Message {
  const parts = elements.map((element) => compileElement(element, count));
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return parts;
}

function compileElement(element: MessageFormatElement, count: string | undefined): MessagePart {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return { value: element.value };
    case TYPE.pound:
      return count === undefined ? '#' : { number: count };
    case TYPE.number:
      if (element.style) break;
      return { number: element.value };
    case TYPE.select:
      return { select: element.value, forms: compileForms(element.options, count) };
    case TYPE.plural:
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break;
      return { plural: element.value, forms: compileForms(element.options, element.value) };
    default:
  }
  throw new Error('only {value}, {count, number}, plural and select can be used');
}

function compileForms(
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
  count: string | undefined,
): Forms {
  const forms = Object.entries(options).map(
    ([name, { value }]) => [name, compileElements(value, count)] as const,
  );
  return Object.fromEntries(forms);
}

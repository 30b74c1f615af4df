/** A count in words, ready for a script that has no message formatter. */

import { formattingTag } from '../locale/formatting-tag.ts';

/** The text for each plural form that a language has, with `#` for the number. */
export type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * `many` begins at a million in Spanish, French, Italian and Portuguese. None is the last to stand for
 * others: a language may have words of its own for it.
 */
const samples = [...Array.from({ length: 200 }, (_, index) => index + 1), 1_000_000, 0];

/** @param format the message, filled in for one number */
export function countForms(locale: string, format: (count: number) => string): CountForms {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(formattingTag(locale));
  const forms = rules.resolvedOptions().pluralCategories.map((form) => {
    const sample = samples.find((count) => rules.select(count) === form);
    // Forms of fractions only are never asked for.
    const text = sample === undefined ? '' : format(sample);
    return [form, text.replace(numbers.format(sample ?? 0), () => '#')] as const;
  });
  return Object.fromEntries(forms);
}

/** @example formatCount('en', { one: '# result', other: '# results' }, 2) // '2 results' */
export function formatCount(locale: string, forms: CountForms, count: number): string {
  const text = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? '#';
  return text.replace('#', () => new Intl.NumberFormat(formattingTag(locale)).format(count));
}

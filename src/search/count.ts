/** A count in words, precomputed for a script without a message formatter. */

import { formattingTag } from '../locale/formatting-tag.ts';

/** The text for each plural category of a language, with `#` for the number. */
export type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * `many` starts at a million in Spanish, French, Italian, and Portuguese. Zero is last, as a
 * language may have special words for it that should not represent other numbers.
 */
const samples = [...Array.from({ length: 200 }, (_, index) => index + 1), 1_000_000, 0];

/** @param format formats the message for one number */
export function countForms(locale: string, format: (count: number) => string): CountForms {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(formattingTag(locale));
  const forms = rules.resolvedOptions().pluralCategories.map((form) => {
    const sample = samples.find((count) => rules.select(count) === form);
    // Categories for fractions only are never needed.
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

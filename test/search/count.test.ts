import { describe, expect, test } from 'vitest';
import { countForms, formatCount } from '../../src/search/count.ts';
import { interfaceLocales, patternOf } from '../../src/library/interface.ts';
import { formatMessage } from '../../src/locale/format.ts';

const patterns = {
  'en-us': '{count, plural, one {# result} other {# results}}',
  'pl-pl': '{count, plural, one {# wynik} few {# wyniki} many {# wyników} other {# wyniku}}',
  'ar-sa':
    '{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  'fr-fr': '{count, plural, one {# résultat} many {# de résultats} other {# résultats}}',
  'ja-jp': '{count, plural, other {# 件}}',
};

describe.each(Object.entries(patterns))('in %s', (locale, pattern) => {
  const format = (count: number) => formatMessage(locale, pattern, { count });
  const forms = countForms(locale, format);

  test.each([0, 1, 2, 3, 5, 11, 12, 21, 22, 100, 102, 1234, 1_000_000])(
    '%i reads as the message formatter writes it',
    (count) => {
      expect(formatCount(locale, forms, count)).toBe(format(count));
    },
  );
});

test.each(interfaceLocales())('the search box counts its results in the words of %s', (locale) => {
  const pattern = patternOf(locale, 'search.count');
  const format = (count: number) => formatMessage(locale, pattern, { count });
  const forms = countForms(locale, format);
  for (let count = 1; count <= 30; count++)
    expect(formatCount(locale, forms, count)).toBe(format(count));
});

test('a special text for zero is not used for any other number', () => {
  const format = (count: number) =>
    formatMessage('de-de', '{count, plural, =0 {Nichts} one {# Treffer} other {# Treffer}}', {
      count,
    });
  expect(formatCount('de-de', countForms('de-de', format), 7)).toBe('7 Treffer');
});

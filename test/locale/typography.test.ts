import { describe, expect, test } from 'vitest';
import { interfaceLocales, parsePatterns, readMessagesFile } from '../../src/library/interface.ts';
import { foreignPunctuation, typographyLanguages } from '../support/typography.ts';

const locales = interfaceLocales().filter((locale) =>
  typographyLanguages.includes(new Intl.Locale(locale).language),
);

test.each([
  ['fr-fr', 'Code: x'],
  ['fr-fr', 'Code : x'],
  ['fr-fr', 'Vraiment?'],
  ['ja-jp', '参照コード: x'],
  ['zh-cn', '参考代码,代码'],
  ['ar-sa', 'الرمز, الرمز'],
  ['he-il', 'לא ״לא'],
])('recognizes foreign punctuation in %s: %s', (locale, text) => {
  expect(foreignPunctuation(text, locale)).toHaveLength(1);
});

test.each([
  ['fr-fr', 'Code\u00a0: x, à 14:02, https://example.com'],
  ['fr-fr', 'Vraiment\u202f?'],
  ['ja-jp', '参照コード：x、Viva Engage: y'],
  ['he-il', 'לא ”לא”, ארה״ב'],
  ['en-us', 'Code: x'],
])('finds nothing in %s: %s', (locale, text) => {
  expect(foreignPunctuation(text, locale)).toEqual([]);
});

describe.each(locales)('the messages of %s', (locale) => {
  test('have the punctuation of their language', () => {
    const found = Object.entries(parsePatterns(readMessagesFile(locale))).flatMap(([key, text]) =>
      // Plural categories and names of values are for the formatter.
      foreignPunctuation(text.replace(/\{\w+\}/gu, 'x').replace(/\{\w+, \w+,/gu, ' '), locale).map(
        (place) => `${key}: ${place}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { compileMessage } from '../../src/library/compile-message.ts';
import { formatMessage } from '../../src/locale/format.ts';
import { wordsAround } from '../../src/locale/words-around.ts';

const around = (locale: string, pattern: string) =>
  wordsAround((code) => formatMessage(locale, compileMessage(locale, pattern), { code }));

test('returns the text on both sides of a value, with the language’s own colon', () => {
  expect(around('en-us', 'Code to quote: {code}')).toEqual(['Code to quote: ', '']);
  expect(around('ja-jp', '参照コード：{code}')).toEqual(['参照コード：', '']);
  expect(around('hu-hu', '{code} megnyitása')).toEqual(['', ' megnyitása']);
});

test('isolates the value if the text runs from right to left', () => {
  expect(around('ar-sa', 'الرمز: {code}.')).toEqual(['الرمز: \u2068', '\u2069.']);
});

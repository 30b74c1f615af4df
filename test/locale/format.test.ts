import { describe, expect, test } from 'vitest';
import { formatMessage, type Values } from '../../src/locale/format.ts';
import { compileMessage } from '../../src/library/compile-message.ts';

const fill = (locale: string, pattern: string, values?: Values) =>
  formatMessage(locale, compileMessage(locale, pattern), values);

const count = '{count, plural, one {# question left} other {# questions left}}';

test('returns text without placeholders as it is', () => {
  expect(fill('en-us', 'Start again')).toBe('Start again');
  expect(fill('en-us', '100 % sure, <b>really</b> #1')).toBe('100 % sure, <b>really</b> #1');
});

test('fills in values, numbers in the digits of the locale', () => {
  expect(fill('en-us', 'Change: {question}', { question: 'Who?' })).toBe('Change: Who?');
  expect(fill('nl-nl', '{count, number}', { count: 12_345 })).toBe('12.345');
});

test('writes numbers in the digits of the texts around them, in Arabic too', () => {
  const hours = '{count, plural, zero {#} one {#} two {#} few {# ساعات} many {#} other {#}}';
  expect(fill('ar-sa', hours, { count: 5 })).toBe('5 ساعات');
  expect(fill('ar-sa', '{count, number}', { count: 12_345 })).toMatch(/^12\D345$/u);
});

test('chooses the plural by the rules of the locale', () => {
  expect(fill('en-us', count, { count: 1 })).toBe('1 question left');
  expect(fill('en-us', count, { count: 5 })).toBe('5 questions left');
  const polish = '{count, plural, one {pytanie} few {pytania} many {pytań} other {pytania}}';
  expect([1, 3, 5].map((value) => fill('pl-pl', polish, { count: value }))).toEqual([
    'pytanie',
    'pytania',
    'pytań',
  ]);
});

test('leaves what a value contains alone', () => {
  const value = "{count} <b>’ '{a}' #";
  expect(fill('en-us', '“{value}”', { value })).toBe(`“${value}”`);
});

test('reads a doubled apostrophe as one', () => {
  expect(fill('en-us', "the reader''s own")).toBe("the reader's own");
});

test('refuses a message that is malformed, and one whose value is missing', () => {
  expect(() => fill('en-us', '{count', { count: 1 })).toThrow();
  expect(() => fill('en-us', '{count}', {})).toThrow();
});

describe('a message from right to left', () => {
  const plural = '{value, plural, one {# شخص: {name}} other {# أشخاص: {name}}}';
  const select = '{value, select, null {لا موقع} other {الموقع {value}}}';

  test('isolates each text from the words around it, and leaves numbers to the locale', () => {
    expect(fill('ar-sa', 'من {time} — {text}', { time: 'VIVA: on', text: '•••e3f4' })).toBe(
      'من \u2068VIVA: on\u2069 — \u2068•••e3f4\u2069',
    );
    expect(fill('he-il', plural, { value: 1, name: 'Ana' })).toBe('1 شخص: \u2068Ana\u2069');
  });

  test('selects by a text as usual', () => {
    expect(fill('ar-sa', select, { value: 'null' })).toBe('لا موقع');
    expect(fill('ar-sa', select, { value: 'NL' })).toBe('الموقع \u2068NL\u2069');
    expect(fill('he-il', plural, { value: '7', name: 'x' })).toContain('7 أشخاص');
  });

  test('needs no isolation without values', () => {
    expect(fill('ar-sa', 'ابدأ من جديد')).toBe('ابدأ من جديد');
  });
});

import { expect, test } from 'vitest';
import { interfaceLocales, readMessages } from '../../src/library/interface.ts';
import { compileMessage } from '../../src/library/compile-message.ts';

const compile = (text: string) => compileMessage('en-us', text);

test('a text without values stays a text, whatever it contains', () => {
  expect(compile('100 % sure, <b>really</b> #1')).toBe('100 % sure, <b>really</b> #1');
  expect(compile("the reader''s own")).toBe("the reader's own");
});

test('values become data, and a number sign becomes the number that it stands for', () => {
  expect(compile('Dated {date}')).toEqual(['Dated ', { value: 'date' }]);
  expect(compile('{used, number} of {total, number}')).toEqual([
    { number: 'used' },
    ' of ',
    { number: 'total' },
  ]);
  expect(compile('{count, plural, =0 {None} one {# step} other {# of {all}}}')).toEqual([
    {
      plural: 'count',
      forms: {
        '=0': 'None',
        one: [{ number: 'count' }, ' step'],
        other: [{ number: 'count' }, ' of ', { value: 'all' }],
      },
    },
  ]);
  expect(compile('{state, select, on {On} other {{state}}}')).toEqual([
    { select: 'state', forms: { on: 'On', other: [{ value: 'state' }] } },
  ]);
});

test.each([
  '{day, date}',
  '{hour, time, short}',
  '{count, number, percent}',
  '{count, selectordinal, one {#st} other {#th}}',
  '{count, plural, offset:1 one {#} other {#}}',
])('refuses %s, which nothing here could say', (text) => {
  expect(() => compile(text)).toThrow('only {value}');
});

test.each(interfaceLocales())('everything that %s says survives being a file', (locale) => {
  const messages = readMessages(locale);
  expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
});

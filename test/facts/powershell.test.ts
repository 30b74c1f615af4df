import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '../../src/facts/core/powershell.ts';
import { anyText } from '../support/any-text.ts';

/**
 * Reads one single-quoted string like PowerShell: any quote character ends it, two in a row are
 * one.
 */
function readString(source: string): { value: string; rest: string } {
  const isQuote = (mark: string | undefined) =>
    mark !== undefined && /^['\u2018-\u201B]$/u.test(mark);
  if (!isQuote(source[0])) throw new Error('no string');
  let value = '';
  for (let at = 1; at < source.length; at += 1) {
    const mark = source.charAt(at);
    if (!isQuote(mark)) value += mark;
    else if (isQuote(source[at + 1])) value += source.charAt((at += 1));
    else return { value, rest: source.slice(at + 1) };
  }
  throw new Error('the string does not end');
}

const marks = fc.constantFrom(
  ...["'", '\u2018', '\u2019', '\u201A', '\u201B', '"', '`', '$', '\n', '\r', '\0'],
  ...['\u2028', '\u202E', '\uD800', ';', '#', '&', '|', ' '],
);
const nasty = fc.array(fc.oneof(marks, anyText)).map((parts) => parts.join(''));

test('no value breaks out of its string', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      const { value: read, rest } = readString(`${quote(value)};next`);
      expect(rest).toBe(';next');
      expect(read).toBe(value.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD'));
      expect(quote(value)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["O'Neil", "'O''Neil'"],
  ['O\u2019Neil', "'O\u2019\u2019Neil'"],
  ['$(Remove-Item x)', "'$(Remove-Item x)'"],
  ['a\nb', "'a\uFFFDb'"],
])('%j is quoted as %s', (value, quoted) => {
  expect(quote(value)).toBe(quoted);
});

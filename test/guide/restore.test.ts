/** What a text was before it was encoded on its way. */

import { expect, test } from 'vitest';
import { maxLinkLength } from '../../src/guide/fragment.ts';
import { restoredReadings } from '../../src/guide/restore.ts';

const first = (text: string) => [...restoredReadings(text)][0];

test.each([
  ['a decimal entity', 'a&#35;b', 'a#b'],
  ['a hexadecimal entity', 'a&#x3D;b', 'a=b'],
  ['named entities', '&quot;a&amp;&lt;b&gt;&colon;c&semi;&equals;&num;&hyphen;', '"a&<b>:c;=#-'],
  ['a no-break space', 'a&nbsp;b', 'ab'],
  ['an entity that means nothing here', '&bogus;&constructor;', '&bogus;&constructor;'],
  ['the last character that exists', 'a&#x10fffd;b', 'ab'],
  ['a character that does not exist', 'a&#1114112;b&#x110000;c', 'abc'],
  ['an escape of JSON', 'a\\u003db', 'a=b'],
  ['an escape whose backslash became a slash', 'a/u0026b', 'a&b'],
  ['escapes of Markdown', 'a\\_b\\-c', 'a_b-c'],
  ['a form’s spaces', 'a+b c', 'abc'],
  ['typographic hyphens', 'a–b—c\u2212d', 'a-b-c-d'],
  ['full width and capitals', 'Ａ＝Ｂ', 'a=b'],
  ['capitals that were encoded', '%41&#66;', 'ab'],
  ['half a code', 'a%2', 'a%2'],
  ['bytes that are no text', 'a%ff', 'a%ff'],
])('%s', (_, given, before) => {
  expect(first(given)).toBe(before);
});

test('several layers are removed, up to eight', () => {
  const encoded = (layers: number) => `a%${'25'.repeat(layers - 1)}3db`;
  expect(first(encoded(8))).toBe('a=b');
  expect(first(encoded(9))).toBe('a%3db');
});

test('mail’s encoding is removed after that, a character of several bytes as one', () => {
  expect([...restoredReadings('caf=C3=A9=3Dyes')]).toContain('café=yes');
  expect([...restoredReadings('a=E2=82=\nAC')]).toContain('a€');
  // A line break of mail within a code of another kind.
  expect([...restoredReadings('a%=3Db')]).toContain('a=b');
});

test('no more is read than the longest link has', () => {
  expect([...restoredReadings('x'.repeat(maxLinkLength + 9))]).toEqual(['x'.repeat(maxLinkLength)]);
});

test('no reading comes twice', () => {
  const readings = [...restoredReadings('a=3Db=20c=0Ad=3D3Df')];
  expect(new Set(readings).size).toBe(readings.length);
});

test('two layers of mail’s encoding are removed', () => {
  expect([...restoredReadings('a=3D3Db')]).toContain('a=b');
  expect([...restoredReadings('a=3D3D3Db')]).not.toContain('a=b');
});

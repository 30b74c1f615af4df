import { expect, test } from 'vitest';
import { element, escapeXml } from '../../src/markup/xml.ts';

test('texts and attributes cannot end what contains them', () => {
  expect(element('a', { href: '?a="b"&<c>' }, escapeXml('<b> & "c"'))).toBe(
    '<a href="?a=&quot;b&quot;&amp;&lt;c&gt;">&lt;b&gt; &amp; &quot;c&quot;</a>',
  );
});

test('an element without content closes itself', () => {
  expect(element('a', {})).toBe('<a/>');
});

test('characters that XML cannot contain are left out, others stay', () => {
  expect(escapeXml('a\u0000b\u001b\ud800c\tライ😀')).toBe('abc\tライ😀');
});

import { expect, test } from 'vitest';
import { readExcerpt } from '../../src/search/excerpt.ts';

test('what was found is told from what surrounds it', () => {
  expect(readExcerpt('<mark>Switch</mark> the <mark>plan</mark> on')).toEqual([
    { text: 'Switch', found: true },
    { text: ' the ', found: false },
    { text: 'plan', found: true },
    { text: ' on', found: false },
  ]);
});

test('tags of the text itself come out as text', () => {
  expect(readExcerpt('&lt;img src=x&gt; <mark>&lt;b&gt;</mark>')).toEqual([
    { text: '<img src=x> ', found: false },
    { text: '<b>', found: true },
  ]);
});

test('a mark that never ends is text', () => {
  expect(readExcerpt('a <mark>b')).toEqual([{ text: 'a <mark>b', found: false }]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/corpus/read/excerpt.ts';

test('a short text is complete, with ordinary spaces', () => {
  expect(excerpt(' a\u00A0b\n c\u200Bd ')).toBe('a b cd');
});

test('a long text ends after a word', () => {
  expect(excerpt('woord '.repeat(50))).toMatch(/^(?:woord )+…$/u);
});

test('no excerpt is long or contains half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }), (text) => {
      expect(excerpt(text).length).toBeLessThanOrEqual(162);
      expect(excerpt(text).isWellFormed()).toBe(true);
    }),
  );
});

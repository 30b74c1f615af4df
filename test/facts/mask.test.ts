import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from '../../src/facts/core/mask.ts';

test.each([
  ['Ana Trujillo', 'A••• T•••'],
  ['ana@fourthcoffee.example', 'a•••@•••'],
  ['dddddddd-1111-4222-8333-44444444abcd', '•••abcd'],
  ['𝒜lpha', '𝒜•••'],
  ['', ''],
])('%s becomes %s', (value, masked) => {
  expect(mask(value)).toBe(masked);
});

test('no word of two letters or more survives', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}$/u), { minLength: 1 }), (words) => {
      const masked = mask(words.join(' '));
      expect(words.filter((word) => masked.includes(word))).toEqual([]);
    }),
  );
});

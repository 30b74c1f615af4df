import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask, maskEvidence, maskWithin } from '../../src/facts/mask.ts';

test.each([
  ['Ana Trujillo', 'A••• T•••'],
  ['ana@fourthcoffee.example', 'a•••@•••'],
  ['dddddddd-1111-4222-8333-44444444abcd', '•••abcd'],
  ['𝒜lpha', '𝒜•••'],
  ['', ''],
])('%s becomes %s', (value, masked) => {
  expect(mask(value)).toBe(masked);
});

test('addresses and GUIDs are hidden inside a text', () => {
  const text = 'User ana@fourthcoffee.example of dddddddd-1111-4222-8333-44444444abcd is blocked';
  expect(maskWithin(text)).toBe('User a•••@••• of •••abcd is blocked');
});

test('only private evidence is masked', () => {
  const readAt = '2026-11-22T12:00:00Z';
  const open = { field: 'product', value: 'Office 365 E3', readAt };
  const secret = { field: 'displayName', value: 'Ana Trujillo', private: true, readAt } as const;
  expect(maskEvidence([open, secret])).toEqual([open, { ...secret, value: 'A••• T•••' }]);
});

test('no word of two letters or more survives', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1 }), (words) => {
      const masked = mask(words.join(' '));
      expect(words.filter((word) => masked.includes(word))).toEqual([]);
    }),
  );
});

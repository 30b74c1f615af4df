import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/author/nearest.ts';

const steps = ['licensed', 'licence', 'since', 'block'];

test.each([
  ['a letter too many', 'licenssed', 'licensed'],
  ['a letter too few', 'sice', 'since'],
  ['another letter', 'blick', 'block'],
  ['two letters the wrong way round', 'sicne', 'since'],
  ['capitals', 'SINCE', 'since'],
])('finds the word that %s stands for', (_what, slip, word) => {
  expect(nearest(slip, steps)).toBe(word);
});

test('prefers the word that differs least, wherever it is in the list', () => {
  expect(nearest('license', ['licensed', 'licence'])).toBe('licensed');
  expect(nearest('licenc', ['licensed', 'licence'])).toBe('licence');
});

test('does not suggest an entirely different word', () => {
  expect(nearest('wait', steps)).toBeUndefined();
  expect(nearest('assign-in-bulk', ['block-people'])).toBeUndefined();
  expect(nearest('since', [])).toBeUndefined();
});

test('finds any word in a list after one typo', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/u);
  fc.assert(
    fc.property(word, fc.nat(), fc.array(word), (wanted, at, others) => {
      const index = at % wanted.length;
      const slip = `${wanted.slice(0, index)}-${wanted.slice(index + 1)}`;
      const found = nearest(slip, [wanted, ...others]);
      // Another word may be as near, or nearer; then it only has to be one of these.
      expect(found === wanted || others.includes(found ?? '')).toBe(true);
    }),
  );
});

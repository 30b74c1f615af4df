import { expect, test } from 'vitest';
import { facts } from '../../src/facts/index.ts';
import { factNames, factValues, isFactName } from '../../src/facts/names.ts';

test('every name has a fact of that name', () => {
  expect(Object.values(facts).map(({ name }) => name)).toEqual(factNames);
  expect(Object.keys(facts)).toEqual(Object.keys(factValues));
});

test('a name from outside is recognized, a property of every object is not', () => {
  expect(isFactName('licence.plan')).toBe(true);
  expect(isFactName('licence')).toBe(false);
  expect(isFactName('toString')).toBe(false);
});

import { expect, test } from 'vitest';
import { about, context, facts } from './fixtures/responses.ts';

const read = (usageLocation: unknown) =>
  facts['person.location'].read(about({ usageLocation }), context);

test('a country is a location', () => {
  expect(read('NL')).toMatchObject({ known: true, answer: { choice: 'yes' } });
});

test('null means none: Graph writes it when the field is not set', () => {
  expect(read(null)).toMatchObject({ known: true, answer: { choice: 'no' } });
});

test('an absent field is unknown, never "no"', () => {
  expect(read(undefined)).toMatchObject({ known: false, fault: { reason: 'absent-field' } });
});

test.each(['', 'Holland', 31])('%j is not a country', (value) => {
  expect(read(value)).toMatchObject({ known: false, fault: { reason: 'malformed' } });
});
